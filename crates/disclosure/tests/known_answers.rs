//! What other programs published of small tables (`known-answers.json`: records, cells as sums of records, which of them
//! the program hid, and where it stands). Our rules hide the same cells for their own sake; what we hide in all is safe,
//! and no more than was published where that is safe.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use tallfest_disclosure::linked::{
    Attacker, CellId, Options, Pattern, Primary, RuleKnowledge, Rules, System, ZeroPolicy, audit,
    protect,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    id: String,
    #[serde(rename = "source")]
    _source: String,
    /// The lowest count that is shown; 0 if the cells hidden for their own sake were given.
    below: u64,
    zeros: Zeros,
    records: Vec<u64>,
    /// The records of each cell, whether it is hidden for its own sake, and whether it is hidden.
    cells: BTreeMap<String, (Vec<usize>, bool, bool)>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Zeros {
    Shown,
    MayBeHidden,
    Protected,
}

struct Case {
    system: System,
    rules: Rules,
    primary: BTreeSet<CellId>,
    hidden: BTreeSet<CellId>,
    /// The records of each cell.
    records: BTreeMap<CellId, BTreeSet<usize>>,
    /// Of each cell of one person, whose record it is.
    persons: BTreeMap<CellId, usize>,
}

fn known() -> Vec<Known> {
    serde_json::from_str(include_str!("known-answers.json")).unwrap()
}

impl Known {
    fn case(&self) -> Case {
        let names: Vec<String> = (0..self.records.len()).map(|it| format!("record {it}")).collect();
        let value = |of: &[usize]| of.iter().map(|record| self.records[*record]).sum::<u64>();
        let records = names.iter().zip(&self.records);
        let mut cells: Vec<(&str, u64, bool)> =
            records.map(|(name, value)| (name.as_str(), *value, false)).collect();
        cells.extend(self.cells.iter().map(|(name, (of, ..))| (name.as_str(), value(of), true)));
        let sum = |of: &[usize]| of.iter().map(|record| names[*record].as_str()).collect();
        let equations: Vec<(&str, Vec<&str>)> =
            self.cells.iter().map(|(name, (of, ..))| (name.as_str(), sum(of))).collect();
        let system = System::from_equations("t", &cells, &equations).unwrap();
        let find = |name: &String| system.find("t", &[Some(name.as_str())]).unwrap();
        let flagged = |flag: fn(&(Vec<usize>, bool, bool)) -> bool| {
            let cells = self.cells.iter().filter(|(_, cell)| flag(cell));
            cells.map(|(name, _)| find(name)).collect::<BTreeSet<_>>()
        };
        // A cell that one table shows is shown, whatever another hides.
        let shown = flagged(|(.., is_hidden)| !is_hidden);
        let hidden = &flagged(|(.., is_hidden)| *is_hidden) - &shown;
        let zeros = match self.zeros {
            Zeros::Shown => ZeroPolicy::Shown,
            Zeros::MayBeHidden => ZeroPolicy::MayBeHidden,
            Zeros::Protected => ZeroPolicy::Protected,
        };
        let rules = Rules::below(self.below, zeros);
        let person =
            |of: &[usize]| of.iter().copied().find(|it| value(of) == 1 && self.records[*it] == 1);
        let persons =
            self.cells.iter().filter_map(|(name, (of, ..))| Some((find(name), person(of)?)));
        let persons = persons.collect();
        let records =
            self.cells.iter().map(|(name, (of, ..))| (find(name), of.iter().copied().collect()));
        let records = records.collect();
        Case {
            records,
            persons,
            primary: flagged(|(_, is_primary, _)| *is_primary),
            hidden,
            rules,
            system,
        }
    }
}

impl Case {
    fn options(&self, attacker: Attacker) -> Options {
        let given = self.primary.iter().copied().filter(|_| self.rules.lowest_shown() == 0);
        Options { attacker, given: given.collect(), ..Options::new(self.rules.clone()) }
    }

    /// Whether the reader learns no hidden cell of a pattern; nor a person in it, who knows the cells of that person alone
    /// and what is within them, another that is hidden for its own sake.
    fn is_safe(&self, pattern: &Pattern, attacker: Attacker) -> bool {
        let outside = Attacker { own_record: false, ..attacker };
        let learns = |knowing: &[CellId]| {
            let found = audit(&self.system, pattern, &self.rules, outside, knowing);
            let within = |id: &CellId| {
                knowing.iter().any(|known| self.records[id].is_subset(&self.records[known]))
            };
            let counts =
                |id: &CellId| knowing.is_empty() || self.primary.contains(id) && !within(id);
            found.iter().any(|(id, interval)| counts(id) && interval.is_point())
        };
        let mut alone: BTreeMap<usize, Vec<CellId>> = BTreeMap::new();
        for id in pattern.hidden().filter(|_| attacker.own_record) {
            if let Some(person) = self.persons.get(&id) {
                alone.entry(*person).or_default().push(id);
            }
        }
        !learns(&[]) && !alone.values().any(|known| learns(known))
    }

    fn published(&self) -> Pattern {
        let mut system = self.system.clone();
        let primary: Vec<Primary> = self.rules.primary(&mut system);
        let hidden: Vec<CellId> = self.hidden.iter().copied().collect();
        Pattern::of(&primary, &hidden, self.system.cells().count())
    }
}

#[test]
fn the_same_cells_are_hidden_for_their_own_sake() {
    let cases = known();
    assert!(cases.len() > 50);
    for known in cases.iter().filter(|known| known.below > 0) {
        let case = known.case();
        let ours = case.rules.primary(&mut case.system.clone());
        let ours: BTreeSet<CellId> = ours.iter().map(|it| it.cell).collect();
        assert_eq!(ours, case.primary, "{}", known.id);
    }
}

#[test]
fn what_we_hide_is_safe_and_no_more_than_was_published() {
    let outside = Attacker { rule: RuleKnowledge::None, own_record: false };
    for known in known() {
        let case = known.case();
        let published = case.published();
        for attacker in [outside, Attacker::default()] {
            let release = protect(case.system.clone(), &case.options(attacker)).unwrap();
            release.certificate().verify(&release.printed()).unwrap();
            assert!(case.is_safe(release.pattern(), attacker), "{}, {attacker:?}", known.id);
            let (ours, theirs) = (release.pattern().hidden().count(), case.hidden.len());
            if ours <= theirs || !case.is_safe(&published, attacker) {
                continue;
            }
            // One other table alone agrees with what was published: each hidden cell is one more in it or one less. Two
            // are asked for, so that a proof need not hold the true one.
            assert_eq!((known.id.as_str(), ours, theirs), ("d2f-hierarchy-maxN2", 6, 4));
            let found = audit(&case.system, &published, &case.rules, attacker, &[]);
            assert!(found.values().all(|it| it.high == Some(it.low + 1)));
        }
    }
}
