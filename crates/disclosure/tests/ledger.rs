//! What was published before is attacked with what is published now.

#![cfg(test)]

use tallfest_disclosure::linked::{
    Attacker, Axis, Ledger, Lines, Model, Options, Record, RuleKnowledge, Rules, Table, ZeroPolicy,
    audit, protect,
};

fn model(counts: &[[u64; 4]]) -> Model {
    let axes = [
        Axis::new("age", ["young", "old", "oldest"]).unwrap(),
        Axis::new("place", ["A", "B", "C", "D"]).unwrap(),
    ];
    let mut model = Model::new(axes).unwrap();
    for (age, counts) in ["young", "old", "oldest"].iter().zip(counts) {
        for (place, count) in ["A", "B", "C", "D"].iter().zip(counts) {
            model.add(Record::new([*age, place]).value(*count)).unwrap();
        }
    }
    model
}

fn options() -> Options {
    Options::new(Rules::below(3, ZeroPolicy::Shown))
}

fn margins() -> [Table; 2] {
    [
        Table::new("age").by("age", Lines::ClassesAndTotal),
        Table::new("place").by("place", Lines::ClassesAndTotal),
    ]
}

/// Two tables, of which the second would be safe alone: all but "young in A", and all. With both printed the second must
/// hide more, since the first cannot be taken back.
#[test]
fn a_difference_to_an_earlier_table_is_hidden() {
    let model = model(&[[2, 8, 9, 12], [7, 6, 11, 10], [9, 8, 6, 7]]);
    let mut ledger = Ledger::default();
    let first = protect(model.system_after(&margins(), &ledger).unwrap(), &options()).unwrap();
    ledger.record("first", &first);
    let both = Table::new("both").by("age", Lines::Classes).by("place", Lines::Classes);
    let system = model.system_after(&[both], &ledger).unwrap();
    let options = options();
    let release = protect(system.clone(), &options).unwrap();
    release.certificate().verify(&release.printed()).unwrap();
    ledger.admit(&release).unwrap();
    // Without the margins of the ledger one hidden cell would do.
    assert!(release.pattern().hidden().count() >= 4);
    for interval in
        audit(&system, release.pattern(), &options.rules, options.attacker, &[]).values()
    {
        assert!(!interval.is_point());
    }
}

/// One person more in a figure that was printed: who knows both, knows of one person.
#[test]
fn a_small_correction_is_refused_and_a_large_one_is_not() {
    let counts = [[5, 8, 9, 12], [7, 6, 11, 10], [9, 8, 6, 7]];
    let mut ledger = Ledger::default();
    let first = protect(model(&counts).system(&margins()).unwrap(), &options()).unwrap();
    ledger.record("first", &first);
    for (added, is_refused) in [(0, false), (1, true), (2, true), (3, false)] {
        let mut corrected = counts;
        corrected[0][0] += added;
        let system = model(&corrected).system_after(&margins(), &ledger).unwrap();
        let second = protect(system, &options()).unwrap();
        let answer = ledger.admit(&second);
        assert_eq!(answer.is_err(), is_refused, "{added} more");
        if let Err(refused) = answer {
            let words = refused.to_string();
            assert!(
                words.contains("first") && !words.chars().any(|it| it.is_ascii_digit()),
                "{words}"
            );
        }
    }
}

/// Of a cell of 3, which was printed, one person belongs to another, and no margin tells: whoever can tell that the cell
/// is below 3 now, knows that there was a correction of one or two. Whoever cannot, does not know of any.
#[test]
fn a_small_correction_of_what_is_hidden_is_refused_if_a_reader_is_sure_of_it() {
    let both =
        [Table::new("both").by("age", Lines::ClassesAndTotal).by("place", Lines::ClassesAndTotal)];
    let before = [[3, 8, 9, 12], [7, 6, 11, 10], [9, 8, 6, 7]];
    let after = [[2, 9, 9, 12], [6, 7, 11, 10], [11, 6, 6, 7]];
    let hidden = |counts: &[[u64; 4]]| {
        let system = model(counts).system(&both).unwrap();
        let find = |age, place| system.find("both", &[Some(age), Some(place)]).unwrap();
        let ages = ["young", "old", "oldest"];
        ages.iter().flat_map(|age| [find(age, "A"), find(age, "B")]).collect::<Vec<_>>()
    };
    let mut ledger = Ledger::default();
    let first = protect(model(&before).system(&both).unwrap(), &options()).unwrap();
    ledger.record("first", &first);
    for (rule, is_refused) in
        [(RuleKnowledge::OneSymbol, false), (RuleKnowledge::TellsPrimary, true)]
    {
        let attacker = Attacker { rule, own_record: false };
        let options = Options { attacker, given: hidden(&after), ..options() };
        let system = model(&after).system_after(&both, &ledger).unwrap();
        let second = protect(system, &options).unwrap();
        assert_eq!(second.pattern().hidden().count(), 6);
        assert_eq!(ledger.admit(&second).is_err(), is_refused, "{rule:?}");
    }
}
