//! What other programs published of small tables of sums (`known-magnitudes.json`: records with what each adds and whose
//! it is, cells as sums of records, and which of them the program hid for their own sake). Our rules hide the same.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use tallfest_disclosure::linked::{
    Axis, Concentration, Lines, Model, Options, Record, Rules, System, Table, ZeroPolicy, protect,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Known {
    id: String,
    #[serde(rename = "source")]
    _source: String,
    /// Cells of fewer contributors are hidden.
    persons: Option<u64>,
    /// Cells are hidden of which so many are more than so many per cent.
    dominance: Vec<(usize, u32)>,
    p_percent: Option<u32>,
    /// What each record adds, and whose it is.
    records: Vec<(u64, u64)>,
    /// The records of each cell, and whether it is hidden for its own sake.
    cells: BTreeMap<String, (Vec<usize>, bool)>,
}

impl Known {
    fn system(&self) -> System {
        let class = |record: &usize| format!("record {record}");
        let mut axis = Axis::new("record", (0..self.records.len()).map(|it| class(&it))).unwrap();
        for (name, (of, _)) in &self.cells {
            let members: Vec<String> = of.iter().map(class).collect();
            let members: Vec<&str> = members.iter().map(String::as_str).collect();
            axis = axis.with_group(name, &members).unwrap();
        }
        let mut model = Model::new([axis]).unwrap();
        for (record, (value, contributor)) in self.records.iter().enumerate() {
            let record = Record::new([class(&record)]).value(*value).contributor(*contributor);
            model.add(record).unwrap();
        }
        let lines = Lines::Named { total: false, names: self.cells.keys().cloned().collect() };
        model.system(&[Table::new("t").by("record", lines)]).unwrap()
    }

    fn rules(&self) -> Rules {
        let rules = Rules::below(0, ZeroPolicy::MayBeHidden);
        let rules = self.persons.iter().fold(rules, |rules, below| rules.persons(*below));
        let dominance =
            self.dominance.iter().map(|(few, share)| Concentration::dominance(*few, *share));
        let concentration = dominance.chain(self.p_percent.map(Concentration::p_percent));
        concentration.fold(rules, Rules::concentration)
    }
}

#[test]
fn the_same_sums_are_hidden_for_their_own_sake_and_stay_so() {
    let cases: Vec<Known> = serde_json::from_str(include_str!("known-magnitudes.json")).unwrap();
    assert!(cases.len() > 10);
    for known in cases {
        let system = known.system();
        let find = |name: &String| system.find("t", &[Some(name.as_str())]).unwrap();
        let theirs = known.cells.iter().filter(|(_, (_, is_primary))| *is_primary);
        let theirs: BTreeSet<_> = theirs.map(|(name, _)| find(name)).collect();
        let ours = known.rules().primary(&mut system.clone());
        let ours: BTreeSet<_> = ours.iter().map(|it| it.cell).collect();
        assert_eq!(ours, theirs, "{}", known.id);
        let release = protect(system.clone(), &Options::new(known.rules())).unwrap();
        release.certificate().verify(&release.printed()).unwrap();
        let hidden: BTreeSet<_> = release.pattern().hidden().collect();
        assert!(hidden.is_superset(&theirs), "{}", known.id);
    }
}
