//! Published cases (`disclosure-cases.json`: cells, equations, the pattern that others published, what a reader derives).
//! The attack finds what is known of each pattern, and our own patterns are safe and hide no more.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use tallfest_disclosure::linked::{
    Attacker, CellId, Fate, Options, Pattern, Primary, RuleKnowledge, Rules, System, ZeroPolicy,
    audit, protect,
};

struct Case {
    id: String,
    system: System,
    ids: BTreeMap<String, CellId>,
    primary: Vec<CellId>,
    hidden: Vec<CellId>,
    intervals: BTreeMap<CellId, (i64, i64)>,
    disclosed: BTreeSet<CellId>,
    rules: Rules,
    given: Vec<CellId>,
    attacker: Attacker,
}

fn names(value: &Value) -> Vec<&str> {
    value
        .as_array()
        .map(|names| names.iter().map(|it| it.as_str().unwrap()).collect())
        .unwrap_or_default()
}

fn cases() -> Vec<Case> {
    let all: Value = serde_json::from_str(include_str!("disclosure-cases.json")).unwrap();
    all["cases"].as_array().unwrap().iter().map(case).collect()
}

fn case(case: &Value) -> Case {
    let unprinted = names(&case["hidden"]);
    let values = case["cells"].as_object().unwrap();
    let cells: Vec<(&str, u64, bool)> = values
        .iter()
        .map(|(name, value)| {
            (name.as_str(), value.as_u64().unwrap(), !unprinted.contains(&name.as_str()))
        })
        .collect();
    let equations: Vec<(&str, Vec<&str>)> = case["equations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|equation| (equation[0].as_str().unwrap(), names(&equation[1])))
        .collect();
    let system = System::from_equations("t", &cells, &equations).unwrap();
    let ids: BTreeMap<String, CellId> = cells
        .iter()
        .filter(|(_, _, printed)| *printed)
        .map(|(name, ..)| ((*name).to_owned(), system.find("t", &[Some(name)]).unwrap()))
        .collect();
    let find = |key: &str| names(&case[key]).into_iter().map(|name| ids[name]).collect::<Vec<_>>();
    let primary = find("primary");
    // A cell that one table shows is shown, whatever another hides.
    let suppressed = names(&case["suppressed"]);
    let shown: BTreeSet<CellId> = ids
        .iter()
        .filter(|(name, _)| !suppressed.contains(&name.as_str()))
        .map(|(_, id)| *id)
        .collect();
    let mut hidden: Vec<CellId> = find("suppressed");
    hidden.retain(|id| !shown.contains(id));
    hidden.sort_unstable();
    hidden.dedup();
    let highest = primary.iter().map(|id| system.cell(*id).unwrap().value()).max().unwrap();
    let zero = primary.iter().any(|id| system.cell(*id).unwrap().value() == 0);
    let zeros = if zero { ZeroPolicy::Protected } else { ZeroPolicy::Shown };
    // What the reader of the case knows: nothing, that what is hidden is not zero, or the rule.
    let knows = |key: &str| case["attacker"][key].as_object().is_some_and(|it| !it.is_empty());
    let (rule, zeros) = match (knows("lower"), knows("upper")) {
        (false, _) => (RuleKnowledge::None, zeros),
        (true, false) => (RuleKnowledge::OneSymbol, ZeroPolicy::Shown),
        (true, true) => (RuleKnowledge::TellsPrimary, ZeroPolicy::Shown),
    };
    let intervals = case["intervals"].as_object().unwrap().iter().map(|(name, ends)| {
        let end =
            |place: usize| ends[place].to_string().trim_end_matches(".0").parse::<i64>().unwrap();
        (ids[name], (end(0), end(1)))
    });
    // The rule that hides what the source hides; where it is no threshold, the cells are given.
    let mut rules = Rules::below(highest + 1, zeros);
    let by_rule: BTreeSet<CellId> =
        rules.primary(&mut system.clone()).iter().map(|it| it.cell).collect();
    let mut given = vec![];
    if by_rule != primary.iter().copied().collect() {
        rules = Rules::below(0, ZeroPolicy::MayBeHidden);
        given.clone_from(&primary);
    }
    Case {
        id: case["id"].as_str().unwrap().to_owned(),
        primary,
        hidden,
        intervals: intervals.collect(),
        disclosed: find("disclosed").into_iter().collect(),
        rules,
        given,
        attacker: Attacker { rule, own_record: false },
        ids,
        system,
    }
}

impl Case {
    /// The published pattern. What is primary in a case is what its source says.
    fn published(&self) -> Pattern {
        let mut system = self.system.clone();
        let mut primary: Vec<Primary> = self.rules.primary(&mut system);
        primary.retain(|it| self.primary.contains(&it.cell));
        Pattern::of(&primary, &self.hidden, self.system.cells().count())
    }
}

#[test]
fn the_attack_derives_what_the_sources_derive() {
    let cases = cases();
    assert_eq!(cases.len(), 10);
    for case in cases {
        let found = audit(&case.system, &case.published(), &case.rules, case.attacker, &[]);
        for (cell, interval) in &case.intervals {
            let name = case.ids.iter().find(|(_, id)| *id == cell).unwrap().0;
            let Some(got) = found.get(cell) else {
                assert_eq!(interval.0, interval.1, "{}: {name} is shown elsewhere", case.id);
                continue;
            };
            assert_eq!((got.low, got.high), (interval.0, Some(interval.1)), "{}: {name}", case.id);
            assert_eq!(got.is_point(), case.disclosed.contains(cell), "{}: {name}", case.id);
            assert!(got.is_confirmed, "{}: {name}", case.id);
        }
        assert_eq!(found.len(), case.hidden.len(), "{}", case.id);
    }
}

/// At least as safe as what was published, for the reader of the case; and where that is safe, no more is hidden.
#[test]
fn what_we_hide_is_safe_and_no_more_than_was_published() {
    for case in cases() {
        let base = Options::new(case.rules.clone());
        let options = Options { attacker: case.attacker, given: case.given.clone(), ..base };
        let release = match protect(case.system.clone(), &options) {
            Ok(release) => release,
            Err(refused) => {
                // A total of 2 that is known to be below 3, of two parts that are not 0: no pattern hides it from a
                // reader who can tell which cells are hidden for their own sake.
                assert_eq!(case.id, "issue135-primary-rule");
                assert_eq!(refused.cells, ["t: 1|A", "t: 2|A", "t: T|A"]);
                continue;
            }
        };
        release.certificate().verify(&release.printed()).unwrap();
        let found = audit(&case.system, release.pattern(), &case.rules, case.attacker, &[]);
        for (cell, interval) in &found {
            assert!(!interval.is_point(), "{}: {cell:?}", case.id);
        }
        let hidden = release.pattern().hidden().count();
        for cell in &case.primary {
            assert!(matches!(release.pattern().fate(*cell), Some(Fate::Primary(_))));
        }
        if case.disclosed.is_empty() {
            assert!(hidden <= case.hidden.len(), "{}: {hidden} > {}", case.id, case.hidden.len());
        }
    }
}
