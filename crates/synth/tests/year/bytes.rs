//! The same plan gives the same bytes, and another seed other records.

use serde_json::Value;
use tallfest_synth::{File, NationalYear, Plan, SynthError, YEARS};

use crate::{count, year, year_of};

/// All files of a year, one after the other.
fn files(year: &NationalYear) -> Vec<Vec<u8>> {
    let mut files = vec![vec![]];
    year.write_register(&mut files[0]).unwrap();
    for centre in year.centres() {
        let mut files_of_centre = vec![];
        for file in centre.files() {
            centre.write(file, &mut files_of_centre).unwrap();
        }
        files.push(files_of_centre);
    }
    files
}

#[test]
fn a_seed_gives_the_same_bytes_and_another_other_records() {
    let (one, other) = (files(&year(5)), files(&year(6)));
    assert!(one == files(&year(5)));
    assert!(one[0] == other[0], "the register is that of the year");
    assert!(one.iter().zip(&other).skip(1).all(|(one, other)| one != other));
}

#[test]
fn everything_says_that_it_is_synthetic_and_reads_back() {
    let year = year(1);
    let mut register = vec![];
    year.write_register(&mut register).unwrap();
    let register: tallfest_forms::register::Register = serde_json::from_slice(&register).unwrap();
    assert_eq!(register, year.register());
    assert!(register.synthetic);
    assert_eq!(register.centres.iter().filter(|centre| centre.helpline).count(), 1);
    for centre in year.centres() {
        let manifest = centre.manifest();
        assert!(manifest.synthetic && manifest.year_is_over());
        assert!(register.centre("smiso", &manifest.centre).is_some());
        let mut annual = vec![];
        centre.write(File::Annual, &mut annual).unwrap();
        let read: tallfest_forms::smiso::annual::Annual = serde_json::from_slice(&annual).unwrap();
        assert!(read == *centre.annual());
        // Texts have no digits, and say what they are.
        let annual: Value = serde_json::from_slice(&annual).unwrap();
        let pandemic = serde_json::to_value(centre.pandemic()).unwrap();
        let answers = annual.as_object().unwrap().iter().chain(pandemic.as_object().unwrap());
        for (question, text) in answers {
            let is_text =
                |question: &str| question.ends_with("_text") || question.contains("_comment_");
            let Some(text) = text.as_str().filter(|_| is_text(question)) else {
                continue;
            };
            assert!(
                text.starts_with("Syntetisk: ") && !text.contains(|c: char| c.is_ascii_digit())
            );
        }
    }
}

#[test]
fn a_scale_multiplies_the_records_of_each_centre() {
    let plan = Plan { scale: 3, centres: Some(4), ..Plan::default() };
    let scaled = NationalYear::new(&plan).unwrap();
    for (scaled, centre) in scaled.centres().iter().zip(year(1).centres()) {
        assert_eq!(scaled.contacts_in_all(), 3 * centre.contacts_in_all());
        assert_eq!(count(scaled.contacts()), scaled.contacts_in_all());
        assert_eq!(scaled.visits_in_all(), 3 * centre.visits_in_all());
        assert_eq!(count(scaled.visits()), scaled.visits_in_all());
        assert_eq!(scaled.users_in_all(), 3 * centre.users_in_all());
        assert_eq!(count(scaled.users()), scaled.users_in_all());
        assert!(scaled.annual() == centre.annual() && scaled.pandemic() == centre.pandemic());
        let (most, exactly) = scaled.contacts().size_hint();
        assert_eq!((u64::try_from(most), exactly), (Ok(scaled.contacts_in_all()), Some(most)));
    }
}

#[test]
fn every_seed_has_its_years() {
    for seed in (0..30).chain([u64::MAX]) {
        let centres = YEARS.map(|year| year_of(year, seed).centres().len());
        assert_eq!(centres, [22, 22, 24, 23, 22]);
    }
}

/// A centre keeps its id and what it is over the years, and the same centre runs the helpline.
#[test]
fn centres_keep_their_character() {
    for seed in [1, 9] {
        let forms = |year| -> Vec<_> {
            let year = year_of(year, seed);
            let of = |c: &tallfest_synth::Centre| {
                (c.id(), format!("{:?}", c.annual().organisation_form))
            };
            year.centres().iter().map(of).collect()
        };
        let (before, now) = (forms(2019), forms(2020));
        let kept = now.iter().filter(|centre| before.contains(centre)).count();
        assert!(kept >= 19, "{kept} of 22 have the same form of organisation");
        for year in YEARS {
            assert!(year_of(year, seed).centres()[0].entry().helpline);
        }
    }
}

#[test]
fn what_can_not_be_made_is_refused() {
    let refused = |plan| NationalYear::new(&plan).unwrap_err();
    let plan = Plan::default();
    assert!(matches!(
        refused(Plan { year: 2015, ..plan }),
        SynthError::YearOfSystem { year: 2015, .. }
    ));
    assert!(matches!(refused(Plan { centres: Some(0), ..plan }), SynthError::Centres { .. }));
    assert!(matches!(
        refused(Plan { centres: Some(23), ..plan }),
        SynthError::Centres { all: 22, .. }
    ));
    assert!(matches!(refused(Plan { scale: 0, ..plan }), SynthError::Scale { .. }));
    assert!(matches!(refused(Plan { scale: u64::MAX, ..plan }), SynthError::Scale { .. }));
}
