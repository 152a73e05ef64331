//! The tables 2, 4 and 5 of the vignette *Small count frequency table suppression* of `GaussSuppression` (MIT): one region in two
//! lists, ours at least as safe as what it publishes, and no more hidden. "Iceland" and "nonEU" are one cell, counted once.

use tallfest_disclosure::linked::{
    Attacker, Axis, Lines, Model, ModelError, Options, Pattern, Record, RuleKnowledge, Rules,
    System, Table, ZeroPolicy, audit, protect,
};

fn example_2014() -> Result<System, ModelError> {
    let geo = Axis::new("geo", ["Spain", "Iceland", "Portugal"])?
        .with_group("EU", &["Spain", "Portugal"])?
        .with_group("nonEU", &["Iceland"])?;
    let mut model = Model::new([Axis::new("age", ["young", "old"])?, geo])?;
    for (age, place, count) in [
        ("young", "Spain", 5),
        ("young", "Iceland", 2),
        ("old", "Spain", 6),
        ("old", "Iceland", 3),
        ("old", "Portugal", 4),
    ] {
        model.add(Record::new([age, place]).value(count))?;
    }
    model.system(&[Table::new("t").by("age", Lines::ClassesAndTotal).by("geo", Lines::All)])
}

#[test]
fn ours_is_safe_and_hides_no_more_than_the_vignette() -> Result<(), Box<dyn std::error::Error>> {
    // `maxN` of the vignette hides up to itself; its hidden cells, those of Iceland and nonEU once.
    let six =
        ["old EU", "old Iceland", "old Portugal", "young EU", "young Iceland", "young Portugal"];
    let eight = [
        "total Portugal",
        "total Spain",
        "old EU",
        "old Iceland",
        "old Portugal",
        "young EU",
        "young Iceland",
        "young Spain",
    ];
    for (table, max_n, zeros, published) in [
        (2, 2, ZeroPolicy::Protected, &six[..]),
        (4, 4, ZeroPolicy::Shown, &eight[..]),
        (5, 3, ZeroPolicy::MayBeHidden, &six[..]),
    ] {
        let system = example_2014()?;
        let line = |name: &'static str| (name != "total").then_some(name);
        let id = |cell: &&'static str| {
            let (age, geo) = cell.split_once(' ')?;
            system.find("t", &[line(age), Some(geo)])
        };
        let theirs: Vec<_> = published.iter().filter_map(id).collect();
        assert_eq!(theirs.len(), published.len());
        let pattern = Pattern::of(&[], &theirs, system.cells().count());
        let attacker = Attacker { rule: RuleKnowledge::None, own_record: false };
        let rules = Rules::below(max_n + 1, zeros);
        let found = audit(&system, &pattern, &rules, attacker, &[]);
        assert!(found.values().all(|it| !it.is_point()), "table {table}: theirs is safe");

        let options = Options { attacker, ..Options::new(rules.clone()) };
        let release = protect(example_2014()?, &options)?;
        assert_eq!(release.certificate().verify(&release.printed()), Ok(()), "table {table}");
        let hidden = release.pattern().hidden().count();
        assert!(hidden <= published.len(), "table {table}: {hidden} of {published:?}");
        let found = audit(&example_2014()?, release.pattern(), &rules, attacker, &[]);
        assert!(found.len() == hidden && found.values().all(|it| !it.is_point()), "table {table}");
    }
    Ok(())
}
