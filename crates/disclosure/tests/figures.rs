//! Figures known by what they are of, against all tables of records that agree with what is printed.

#![expect(clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::BTreeMap;

use proptest::prelude::*;
use tallfest_disclosure::linked::{
    Extent, Figures, Ledger, ModelError, Options, Release, Rules, ZeroPolicy, protect,
};

const GENDERS: [&str; 2] = ["woman", "man"];
const ANSWERS: [&str; 2] = ["a", "b"];

/// Records by whether they are the first of the year, gender and answer.
type Records = [[[u64; 2]; 2]; 2];

/// A printed cell: its name, what it is of, and which records are in it.
struct Printed {
    name: String,
    of: Extent,
    is_in: Box<dyn Fn(usize, usize, usize) -> bool>,
}

/// All by gender and by answer, gender by answer, and the first of the year by gender: no ring.
fn printed() -> Vec<Printed> {
    let mut cells: Vec<Printed> = vec![];
    let mut add = |name: String, of: Extent, is_in: Box<dyn Fn(usize, usize, usize) -> bool>| {
        cells.push(Printed { name, of, is_in });
    };
    for (g, gender) in GENDERS.iter().enumerate() {
        let of = Extent::default().with("gender", [*gender]);
        add(format!("gender: {gender}"), of.clone(), Box::new(move |_, gender, _| gender == g));
        let first = of.clone().with("first", ["yes"]);
        add(format!("first: {gender}"), first, Box::new(move |f, gender, _| f == 0 && gender == g));
        for (a, answer) in ANSWERS.iter().enumerate() {
            let both = of.clone().with("answer", [*answer]);
            let is_in = move |_, gender: usize, answer: usize| gender == g && answer == a;
            add(format!("gender-answer: {gender} {answer}"), both, Box::new(is_in));
        }
    }
    for (a, answer) in ANSWERS.iter().enumerate() {
        let of = Extent::default().with("answer", [*answer]);
        add(format!("answer: {answer}"), of, Box::new(move |_, _, answer| answer == a));
    }
    cells
}

fn sum(records: &Records, is_in: &dyn Fn(usize, usize, usize) -> bool) -> u64 {
    let mut sum = 0;
    for (f, of_first) in records.iter().enumerate() {
        for (g, of_gender) in of_first.iter().enumerate() {
            for (a, count) in of_gender.iter().enumerate() {
                sum += if is_in(f, g, a) { *count } else { 0 };
            }
        }
    }
    sum
}

fn released(records: &Records) -> Result<Option<Release>, ModelError> {
    let mut figures = Figures::new(sum(records, &|_, _, _| true));
    for cell in printed() {
        let (table, line) = cell.name.split_once(": ").unwrap_or_default();
        figures.add(cell.of, table, &[line], sum(records, &cell.is_in))?;
    }
    let system = figures.system(&Ledger::default())?;
    Ok(protect(system, &Options::new(Rules::below(3, ZeroPolicy::Shown))).ok())
}

/// All ways to lay so many records out over eight patterns.
fn all_records(left: u64, from: usize, records: &mut [u64; 8], each: &mut dyn FnMut(&[u64; 8])) {
    if from == 7 {
        records[7] = left;
        each(records);
        return;
    }
    for count in 0..=left {
        records[from] = count;
        all_records(left - count, from + 1, records, each);
    }
}

fn as_table(flat: &[u64; 8]) -> Records {
    let at = |f: usize, g: usize, a: usize| flat[f * 4 + g * 2 + a];
    [0, 1].map(|f| [0, 1].map(|g| [0, 1].map(|a| at(f, g, a))))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Each small cell is more than one number in the records that agree with everything that is printed.
    #[test]
    fn no_small_cell_follows_from_all_tables_together(flat in prop::array::uniform8(0_u64..4)) {
        let records = as_table(&flat);
        let all: u64 = flat.iter().sum();
        prop_assume!((3..12).contains(&all));
        let Some(release) = released(&records)? else { return Ok(()) };
        let shown = release.printed();
        prop_assert_eq!(release.certificate().verify(&shown), Ok(()));
        let cells = printed();
        let mut seen: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
        all_records(all, 0, &mut [0; 8], &mut |flat| {
            let other = as_table(flat);
            let values: Vec<u64> = cells.iter().map(|cell| sum(&other, &cell.is_in)).collect();
            // One symbol stands for all that is hidden, and zeros are always shown.
            let agrees = cells.iter().zip(&values).all(|(cell, value)| match shown[&cell.name] {
                Some(figure) => figure == *value,
                None => *value > 0,
            });
            if agrees {
                for (cell, value) in cells.iter().zip(values) {
                    let seen = seen.entry(&cell.name).or_default();
                    if !seen.contains(&value) { seen.push(value); }
                }
            }
        });
        for cell in &cells {
            let true_value = sum(&records, &cell.is_in);
            if (1..3).contains(&true_value) {
                prop_assert_eq!(shown[&cell.name], None);
                prop_assert!(seen[cell.name.as_str()].len() > 1, "{} of {:?}", cell.name, records);
            }
        }
    }
}

#[test]
fn a_cell_that_two_tables_print_is_hidden_in_both() -> Result<(), Box<dyn std::error::Error>> {
    let mut figures = Figures::new(100);
    let of = |gender: &str| Extent::default().with("gender", [gender]);
    for table in ["one", "two"] {
        for (gender, count) in [("woman", 90), ("man", 8), ("other", 2)] {
            figures.add(of(gender), table, &[gender], count)?;
        }
    }
    let system = figures.system(&Ledger::default())?;
    let release = protect(system, &Options::new(Rules::below(3, ZeroPolicy::Shown)))?;
    let printed = release.printed();
    for gender in ["woman", "man", "other"] {
        assert_eq!(printed[&format!("one: {gender}")], printed[&format!("two: {gender}")]);
    }
    assert_eq!(printed["one: other"], None);
    Ok(())
}

#[test]
fn figures_that_contradict_each_other_are_told() -> Result<(), ModelError> {
    let mut figures = Figures::new(10);
    let woman = Extent::default().with("gender", ["woman"]);
    figures.add(woman.clone(), "one", &["woman"], 8)?;
    assert!(matches!(figures.add(woman, "two", &["woman"], 7), Err(ModelError::Equation(_))));
    figures.add(Extent::default().with("gender", ["man"]), "one", &["man"], 5)?;
    assert!(matches!(figures.system(&Ledger::default()), Err(ModelError::Equation(_))));
    Ok(())
}

/// Two and one of two together: who has several answers is in several cells, and who has any is in one at least.
#[test]
fn codes_that_cover_a_total_bound_each_other() -> Result<(), Box<dyn std::error::Error>> {
    let any = Extent::default().with("who", ["any"]);
    let each = |code: &str| any.clone().with(format!("who = {code}"), ["yes"]);
    let mut figures = Figures::new(30);
    figures.add(any.clone(), "who", &["any"], 16)?;
    for (code, count) in [("man", 14), ("woman", 2)] {
        figures.add(each(code), "who", &[code], count)?;
        figures.tells(each(code));
    }
    figures.cover(any.clone(), vec![each("man"), each("woman")]);
    let system = figures.system(&Ledger::default())?;
    let release = protect(system, &Options::new(Rules::below(3, ZeroPolicy::Shown)))?;
    // Beside sixteen and fourteen, the women would be two at least, and so two.
    assert_eq!(release.printed()["who: man"], None);
    Ok(())
}

/// What was printed before is not printed anew to say more: the ledger's figures are sums that a reader has.
#[test]
fn a_table_beside_an_earlier_one_hides_what_both_would_tell()
-> Result<(), Box<dyn std::error::Error>> {
    let options = Options::new(Rules::below(3, ZeroPolicy::Shown));
    let county = |name: &str| Extent::default().with("county", [name]);
    let woman = |name: &str| county(name).with("gender", ["woman"]);
    let man = |name: &str| county(name).with("gender", ["man"]);
    let mut first = Figures::new(40);
    for (name, count) in [("A", 20), ("B", 20)] {
        first.add(county(name), "county", &[name], count)?;
    }
    let mut ledger = Ledger::default();
    ledger.record("spring", &protect(first.system(&ledger)?, &options)?);
    // The women of each county: beside the counties, the men of A would be two.
    let mut second = Figures::new(40);
    for (name, women, men) in [("A", 18, 2), ("B", 11, 9)] {
        second.add(woman(name), "women", &[name], women)?;
        second.add(man(name), "men", &[name], men)?;
    }
    let release = protect(second.system(&ledger)?, &options)?;
    let printed = release.printed();
    assert_eq!((printed["men: A"], printed["women: A"]), (None, None));
    ledger.admit(&release)?;
    Ok(())
}

/// What one table hid, a later table of one of its lines must not give away, though it prints nothing small itself.
#[test]
fn what_was_hidden_before_stays_hidden() -> Result<(), Box<dyn std::error::Error>> {
    let cell = |channel: &str, group: &str| {
        Extent::default().with("channel", [channel]).with("group", [group])
    };
    let counts = [("letter", [90, 15, 2]), ("phone", [60, 30, 40]), ("mail", [70, 20, 30])];
    let groups = ["abused", "relative", "not_stated"];
    let mut first = Figures::new(357);
    for (channel, of_channel) in counts {
        for (group, count) in groups.iter().zip(of_channel) {
            first.add(cell(channel, group), "both", &[channel, group], count)?;
        }
        let of = Extent::default().with("channel", [channel]);
        first.add(of, "both", &[channel, "total"], of_channel.iter().sum())?;
    }
    for (place, group) in groups.iter().enumerate() {
        let sum = counts.iter().map(|(_, of_channel)| of_channel[place]).sum();
        first.add(Extent::default().with("group", [*group]), "both", &["total", group], sum)?;
    }
    let options = Options::new(Rules::below(3, ZeroPolicy::Shown));
    let mut ledger = Ledger::default();
    let release = protect(first.system(&ledger)?, &options)?;
    ledger.record("first", &release);
    let ledger = Ledger::from_json(&ledger.to_json()?)?;
    let was_hidden = |channel: &str, group: &str| {
        release.printed()[&format!("both: {channel}, {group}")].is_none()
    };
    assert!(was_hidden("letter", "not_stated"));
    let partner = groups.into_iter().find(|it| *it != "not_stated" && was_hidden("letter", it));
    let partner = partner.ok_or("nothing is hidden beside it")?;
    let mut second = Figures::new(357);
    for (channel, of_channel) in counts {
        let place = groups.iter().position(|group| *group == partner).ok_or("no such group")?;
        second.add(cell(channel, partner), "one", &[channel], of_channel[place])?;
    }
    let later = protect(second.system(&ledger)?, &options)?;
    later.certificate().verify(&later.printed()).map_err(|faults| format!("{faults:?}"))?;
    assert_eq!(later.printed()["one: letter"], None);
    assert!(!format!("{ledger:?}").contains('2'));
    Ok(())
}

/// Stays that are registered are told apart in a table of their own; of those that are reserved, by another question. What
/// is left beside the one is the other.
#[test]
fn a_class_that_is_told_apart_further_is_a_part_beside_the_others()
-> Result<(), Box<dyn std::error::Error>> {
    let status = |status: &str| Extent::default().with("status", [status]);
    let by = |of: &str, codes: &[&str]| status(of).with("by", codes.iter().copied());
    let mut figures = Figures::new(51);
    figures.add(status("registered"), "registered", &["total"], 49)?;
    for (of, [one, other]) in [("registered", [20, 29]), ("reserved", [2, 0])] {
        figures.add(by(of, &["caregiver"]), "stays", &[of, "caregiver"], one)?;
        figures.add(by(of, &["municipality"]), "stays", &[of, "municipality"], other)?;
        figures.add(
            by(of, &["caregiver", "municipality"]),
            "stays",
            &[of, "total"],
            one + other,
        )?;
    }
    let options = Options::new(Rules::below(3, ZeroPolicy::Shown));
    match protect(figures.system(&Ledger::default())?, &options) {
        // All is known, and of the rest: nothing can be hidden beside it.
        Err(refused) => assert!(refused.to_string().contains("reserved")),
        Ok(release) => {
            let printed = release.printed();
            assert_eq!(printed["stays: reserved, total"], None);
            assert_eq!(printed["registered: total"], None);
        }
    }
    Ok(())
}

#[test]
fn all_but_one_class_and_those_that_are_asked_overlap() {
    let user = || Extent::default().with("party", ["user"]);
    let one = |codes: &[&str]| user().with("helpline", codes.iter().copied());
    let asked = |codes: &[&str]| one(codes).with("centre", ["yes"]);
    let mut figures = Figures::new(400);
    figures.add(user(), "party", &["user"], 383).unwrap();
    figures.add(one(&["no", "-"]), "without", &["total"], 216).unwrap();
    for (codes, count) in [
        (&["yes"][..], 166),
        (&["no"], 12),
        (&["not_stated"], 1),
        (&["yes", "no"], 178),
        (&["yes", "no", "not_stated"], 179),
    ] {
        figures.add(asked(codes), "helpline", &[&codes.join(" ")], count).unwrap();
        figures.same(one(codes), asked(codes)).unwrap();
    }
    let rules = Rules::below(3, ZeroPolicy::Shown);
    let release =
        protect(figures.system(&Ledger::default()).unwrap(), &Options::new(rules)).unwrap();
    let printed = release.printed();
    // Of all, those without and those with leave one.
    let tells = ["party: user", "without: total", "helpline: yes"];
    assert!(tells.iter().any(|name| printed[*name].is_none()), "{printed:?}");
}
