//! The centres themselves: how many, their staff, supervision.

use tallfest_base::text;

use super::{ALWAYS, PER_CENT};
use crate::{
    Centres, Employees, Fte, Protection, Unit,
    series::{Cells, Kind, Per, Place, Series},
};

pub(super) static CENTRES: Series = Series {
    id: "smiso-centres",
    title: text("Sentre", "Senter", "Centres"),
    unit: Centres::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::Centre }],
    per: None,
    protection: Protection::INSTITUTIONS,
};

pub(super) static EMPLOYEES: Series = Series {
    id: "smiso-staff",
    title: text("Ansatte", "Tilsette", "Employees"),
    unit: Employees::LABEL,
    kind: Kind::Sum { decimals: 0 },
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-staff-count") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

pub(super) static FTE: Series = Series {
    id: "smiso-staff-fte",
    title: text("Årsverk", "Årsverk", "Full-time equivalents"),
    unit: Fte::LABEL,
    kind: Kind::Sum { decimals: 1 },
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-staff-fte") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

pub(super) static MEAN_EMPLOYEES: Series = Series {
    id: "smiso-staff-mean",
    title: text("Ansatte per senter", "Tilsette per senter", "Employees per centre"),
    unit: Employees::LABEL,
    kind: Kind::Mean { decimals: 0 },
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-staff-count") }],
    per: None,
    protection: Protection::NATIONAL,
};

pub(super) static MEAN_FTE: Series = Series {
    id: "smiso-staff-fte-mean",
    title: text("Årsverk per senter", "Årsverk per senter", "Full-time equivalents per centre"),
    unit: Fte::LABEL,
    kind: Kind::Mean { decimals: 1 },
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-staff-fte") }],
    per: None,
    protection: Protection::NATIONAL,
};

pub(super) static SUPERVISION: Series = Series {
    id: "smiso-supervision-routine-share",
    title: text(
        "Andel av sentrene med rutiner for veiledning",
        "Del av sentra med rutinar for rettleiing",
        "Share of centres with routines for supervision",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place { valid: ALWAYS, cells: Cells::Of("smiso-supervision-routine", &[&["yes"]]) }],
    per: None,
    protection: Protection::INSTITUTIONS,
};
