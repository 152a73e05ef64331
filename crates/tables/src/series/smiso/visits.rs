//! Visits, and who visited.

use tallfest_base::text;

use super::ALWAYS;
use crate::{
    Persons, Protection, Unit, Visits,
    series::{Cells, Kind, Per, Place, Series},
};

pub(super) static VISITS: Series = Series {
    id: "smiso-visits",
    title: text("Besøk og deltakelser", "Besøk og deltakingar", "Visits and participations"),
    unit: Visits::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-visits-by-month") }],
    per: Some(Per::Series("smiso-visitors")),
    protection: Protection::NATIONAL,
};

pub(super) static FIRST_VISITS: Series = Series {
    id: "smiso-visits-first-ever",
    title: text("Første besøk noensinne", "Første besøk nokosinne", "First visits ever"),
    unit: Visits::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::Of("smiso-visits-by-first-ever", &[&["yes"]]) }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

pub(super) static VISITORS: Series = Series {
    id: "smiso-visitors",
    title: text(
        "Personer som har besøkt sentrene",
        "Personar som har besøkt sentra",
        "Persons who visited the centres",
    ),
    unit: Persons::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-visit-persons-by-gender") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

pub(super) static VISITING_WOMEN: Series = Series {
    id: "smiso-visitors-women",
    title: text(
        "Kvinner som har besøkt sentrene",
        "Kvinner som har besøkt sentra",
        "Women who visited the centres",
    ),
    unit: Persons::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-visit-persons-by-gender", &[&["female"]]),
    }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

pub(super) static VISITING_MEN: Series = Series {
    id: "smiso-visitors-men",
    title: text(
        "Menn som har besøkt sentrene",
        "Menn som har besøkt sentra",
        "Men who visited the centres",
    ),
    unit: Persons::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-visit-persons-by-gender", &[&["male"]]),
    }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

pub(super) static VISITORS_NOT_STATED: Series = Series {
    id: "smiso-visitors-not-stated",
    title: text(
        "Personer som har besøkt sentrene, kjønn ikke oppgitt",
        "Personar som har besøkt sentra, kjønn ikkje oppgitt",
        "Persons who visited the centres, gender not stated",
    ),
    unit: Persons::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-visit-persons-by-gender", &[&["not_stated"], &["-"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};
