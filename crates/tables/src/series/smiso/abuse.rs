//! What abused users told of the abuse.

use tallfest_base::{seen_about, text};

use super::{ALWAYS, PER_CENT};
use crate::{
    Protection,
    series::{Cells, Kind, Place, Series},
};

pub(super) static UNDER_7: Series = Series {
    id: "smiso-users-under-7-share",
    title: text(
        "Andel av utsatte som var under 7 år ved første overgrep",
        "Del av utsette som var under 7 år ved første overgrep",
        "Share of abused users under 7 at first abuse",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-abused-users-by-age-first-abuse", &[&["under_7"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

pub(super) static UNDER_13_OR_14: Series = Series {
    id: "smiso-users-under-13-or-14-share",
    title: text(
        "Andel av utsatte som var 12 år eller yngre (til 2017) eller under 14 år (fra 2018) ved første overgrep",
        "Del av utsette som var 12 år eller yngre (til 2017) eller under 14 år (frå 2018) ved første overgrep",
        "Share of abused users 12 or younger (until 2017) or under 14 (from 2018) at first abuse",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[
        Place {
            valid: seen_about(0).until(2017),
            cells: Cells::Of(
                "smiso-abused-users-by-age-first-abuse",
                &[&["under_7"], &["12_or_younger"]],
            ),
        },
        Place {
            valid: seen_about(2018),
            cells: Cells::Of("smiso-abused-users-by-age-first-abuse", &[&["under_7"], &["7_13"]]),
        },
    ],
    per: None,
    protection: Protection::NATIONAL,
};

pub(super) static STRANGERS: Series = Series {
    id: "smiso-users-stranger-share",
    title: text(
        "Andel av utsatte med ukjent overgriper",
        "Del av utsette med ukjend overgripar",
        "Share of abused users with an unknown perpetrator",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-abused-users-by-perpetrator", &[&["stranger"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

pub(super) static REPORTED: Series = Series {
    id: "smiso-users-reported-share",
    title: text(
        "Andel av utsatte med anmeldt sak",
        "Del av utsette med sak som er meld",
        "Share of abused users with a reported case",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-abused-users-by-reported", &[&["all"], &["some"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

pub(super) static DISMISSED: Series = Series {
    id: "smiso-users-dismissed-share",
    title: text(
        "Andel av anmeldte saker som er henlagt",
        "Del av melde saker som er lagde bort",
        "Share of reported cases that were dismissed",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-reported-cases-by-outcome", &[&["dismissed"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};
