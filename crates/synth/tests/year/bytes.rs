//! The same plan gives the same bytes, and another seed other records.

use serde_json::Value;
use tallfest_synth::{NationalYear, Plan, SynthError};

use crate::{count, year};

/// All files of a year, one after the other.
fn files(year: &NationalYear) -> Vec<Vec<u8>> {
    let mut files = vec![vec![]];
    year.write_register(&mut files[0]).unwrap();
    for centre in year.centres() {
        let mut file = vec![];
        centre.write_manifest(&mut file).unwrap();
        centre.write_annual(&mut file).unwrap();
        centre.write_contacts(&mut file).unwrap();
        files.push(file);
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
        centre.write_annual(&mut annual).unwrap();
        let read: tallfest_forms::smiso::annual::Annual = serde_json::from_slice(&annual).unwrap();
        assert!(read == *centre.annual());
        // Texts have no digits, and say what they are.
        let annual: Value = serde_json::from_slice(&annual).unwrap();
        for (question, text) in annual.as_object().unwrap() {
            let Some(text) = text.as_str().filter(|_| question.ends_with("_other_text")) else {
                continue;
            };
            assert!(
                text.starts_with("Syntetisk: ") && !text.contains(|c: char| c.is_ascii_digit())
            );
        }
    }
}

#[test]
fn a_scale_multiplies_the_contacts_of_each_centre() {
    let plan = Plan { scale: 3, centres: Some(4), ..Plan::default() };
    let scaled = NationalYear::new(&plan).unwrap();
    for (scaled, centre) in scaled.centres().iter().zip(year(1).centres()) {
        assert_eq!(scaled.contacts_in_all(), 3 * centre.contacts_in_all());
        assert_eq!(count(scaled.contacts()), scaled.contacts_in_all());
        assert!(scaled.annual() == centre.annual());
        let (most, exactly) = scaled.contacts().size_hint();
        assert_eq!((u64::try_from(most), exactly), (Ok(scaled.contacts_in_all()), Some(most)));
    }
}

#[test]
fn every_seed_has_a_year() {
    for seed in (0..60).chain([u64::MAX]) {
        assert_eq!(year(seed).centres().len(), 22);
    }
}

#[test]
fn what_can_not_be_made_is_refused() {
    let refused = |plan| NationalYear::new(&plan).unwrap_err();
    let plan = Plan::default();
    assert!(matches!(refused(Plan { year: 2019, ..plan }), SynthError::Year { year: 2019 }));
    assert!(matches!(refused(Plan { centres: Some(0), ..plan }), SynthError::Centres { .. }));
    assert!(matches!(
        refused(Plan { centres: Some(23), ..plan }),
        SynthError::Centres { all: 22, .. }
    ));
    assert!(matches!(refused(Plan { scale: 0, ..plan }), SynthError::Scale { .. }));
    assert!(matches!(refused(Plan { scale: u64::MAX, ..plan }), SynthError::Scale { .. }));
}
