//! Published cases (`disclosure-cases.json`: cells, equations, the pattern that others published, what a reader derives).
//! The attack finds what is known of each pattern, and our own patterns are safe and hide no more.

#![expect(clippy::tests_outside_test_module, reason = "a test file")]

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use tallfest_disclosure::linked::{
    Attacker, CellId, Fate, Options, Pattern, Primary, RuleKnowledge, Rules, System, Why,
    ZeroPolicy, audit, protect,
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
    attacker: Attacker,
}

fn names(value: &Value) -> Vec<&str> {
    value.as_array().map(|names| names.iter().map(|it| it.as_str().unwrap()).collect()).unwrap_or_default()
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
        .map(|(name, value)| (name.as_str(), value.as_u64().unwrap(), !unprinted.contains(&name.as_str())))
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
        let end = |place: usize| ends[place].as_f64().unwrap() as i64;
        (ids[name], (end(0), end(1)))
    });
    Case {
        id: case["id"].as_str().unwrap().to_owned(),
        primary,
        hidden: find("suppressed"),
        intervals: intervals.collect(),
        disclosed: find("disclosed").into_iter().collect(),
        rules: Rules::below(highest + 1, zeros),
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
            let got = found[cell];
            assert_eq!((got.low, got.high), (interval.0, Some(interval.1)), "{}: {name}", case.id);
            assert_eq!(got.is_point(), case.disclosed.contains(cell), "{}: {name}", case.id);
            assert!(got.is_confirmed, "{}: {name}", case.id);
        }
        assert_eq!(found.len(), case.intervals.len(), "{}", case.id);
    }
}

/// At least as safe as what was published, for the reader of the case; and where that is safe, no more is hidden.
#[test]
fn what_we_hide_is_safe_and_no_more_than_was_published() {
    for case in cases() {
        let options = Options { attacker: case.attacker, ..Options::new(case.rules.clone()) };
        let release = protect(case.system.clone(), &options).unwrap();
        release.certificate().verify(&release.printed()).unwrap();
        let found = audit(&case.system, release.pattern(), &case.rules, case.attacker, &[]);
        for (cell, interval) in &found {
            assert!(!interval.is_point(), "{}: {cell:?}", case.id);
        }
        let hidden = release.pattern().hidden().count();
        for cell in &case.primary {
            assert!(matches!(release.pattern().fate(*cell), Some(Fate::Primary(Why::Few | Why::Zero))));
        }
        println!("{}: we hide {hidden}, they {}", case.id, case.hidden.len());
        if case.disclosed.is_empty() {
            assert!(hidden <= case.hidden.len(), "{}: {hidden} > {}", case.id, case.hidden.len());
        }
    }
}
