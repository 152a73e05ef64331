//! Series of the centres against incest and sexual abuse.

use tallfest_base::{Text, Validity, seen_about, text};

use super::{Cells, Kind, Per, Place, Series};
use crate::{Centres, Contacts, Employees, Fte, Persons, Protection, Unit, Users, Visits};

/// The series, in the order of publication.
pub(super) static SERIES: &[&Series] = &[
    &CENTRES,
    &CONTACTS,
    &CONTACTS_BY_PHONE,
    &PHONE_SHARE,
    &WOMEN_IN_CONTACT,
    &MEN_IN_CONTACT,
    &VISITS,
    &FIRST_VISITS,
    &VISITORS,
    &VISITING_WOMEN,
    &VISITING_MEN,
    &VISITORS_NOT_STATED,
    &USERS,
    &CONSENTED,
    &TOO_YOUNG,
    &ABUSED,
    &RELATIVE,
    &BOTH,
    &ABUSED_OR_BOTH,
    &RELATIVE_OR_BOTH,
    &WOMEN,
    &ABUSED_WOMEN,
    &RELATED_WOMEN,
    &MOTHERS,
    &UNDER_7,
    &UNDER_13_OR_14,
    &STRANGERS,
    &REPORTED,
    &DISMISSED,
    &NEW_ABUSED,
    &NEW_RELATIVES,
    &EMPLOYEES,
    &FTE,
    &MEAN_EMPLOYEES,
    &MEAN_FTE,
    &SUPERVISION,
];

/// Found at the same place in all years that there are figures of.
const ALWAYS: Validity = seen_about(0);

const PER_CENT: Text = text("prosent", "prosent", "per cent");

static CENTRES: Series = Series {
    id: "smiso-centres",
    title: text("Sentre", "Senter", "Centres"),
    unit: Centres::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::Centre }],
    per: None,
    protection: Protection::INSTITUTIONS,
};

static CONTACTS: Series = Series {
    id: "smiso-contacts",
    title: text("Henvendelser fra brukere", "Førespurnader frå brukarar", "Contacts from users"),
    unit: Contacts::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-contacts-by-month") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static CONTACTS_BY_PHONE: Series = Series {
    id: "smiso-contacts-phone",
    title: text("Henvendelser på telefon", "Førespurnader på telefon", "Contacts by telephone"),
    unit: Contacts::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-contacts-by-channel", &[&["phone"]]),
    }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static PHONE_SHARE: Series = Series {
    id: "smiso-contacts-phone-share",
    title: text(
        "Andel av henvendelsene som er på telefon",
        "Del av førespurnadene som er på telefon",
        "Share of contacts by telephone",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-contacts-by-channel", &[&["phone"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

static WOMEN_IN_CONTACT: Series = Series {
    id: "smiso-contact-persons-women",
    title: text(
        "Kvinner som har tatt kontakt",
        "Kvinner som har teke kontakt",
        "Women who made contact",
    ),
    unit: Persons::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-contact-persons-by-gender", &[&["female"]]),
    }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static MEN_IN_CONTACT: Series = Series {
    id: "smiso-contact-persons-men",
    title: text("Menn som har tatt kontakt", "Menn som har teke kontakt", "Men who made contact"),
    unit: Persons::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-contact-persons-by-gender", &[&["male"]]),
    }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static VISITS: Series = Series {
    id: "smiso-visits",
    title: text("Besøk og deltakelser", "Besøk og deltakingar", "Visits and participations"),
    unit: Visits::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-visits-by-month") }],
    per: Some(Per::Series("smiso-visitors")),
    protection: Protection::NATIONAL,
};

static FIRST_VISITS: Series = Series {
    id: "smiso-visits-first-ever",
    title: text("Første besøk noensinne", "Første besøk nokosinne", "First visits ever"),
    unit: Visits::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::Of("smiso-visits-by-first-ever", &[&["yes"]]) }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static VISITORS: Series = Series {
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

static VISITING_WOMEN: Series = Series {
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

static VISITING_MEN: Series = Series {
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

static VISITORS_NOT_STATED: Series = Series {
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

static USERS: Series = Series {
    id: "smiso-users",
    title: text("Brukere med brukerskjema", "Brukarar med brukarskjema", "Users with a user form"),
    unit: Users::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-users-by-consent") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static CONSENTED: Series = Series {
    id: "smiso-users-consented-share",
    title: text(
        "Andel av brukerne som har samtykket",
        "Del av brukarane som har samtykt",
        "Share of users who consented",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-users-by-consent", &[&["consented"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

static TOO_YOUNG: Series = Series {
    id: "smiso-users-too-young",
    title: text(
        "Brukere som er for unge til å bli spurt",
        "Brukarar som er for unge til å bli spurde",
        "Users too young to be asked",
    ),
    unit: Users::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-users-by-consent", &[&["not_asked_too_young"]]),
    }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static ABUSED: Series = Series {
    id: "smiso-users-abused-share",
    title: text(
        "Andel av brukerne som bare er utsatt",
        "Del av brukarane som berre er utsette",
        "Share of users who are abused only",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place { valid: ALWAYS, cells: Cells::Of("smiso-users-by-role", &[&["abused"]]) }],
    per: None,
    protection: Protection::NATIONAL,
};

static RELATIVE: Series = Series {
    id: "smiso-users-relative-share",
    title: text(
        "Andel av brukerne som bare er pårørende",
        "Del av brukarane som berre er pårørande",
        "Share of users who are relatives only",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-users-by-role", &[&["relative_other"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

static BOTH: Series = Series {
    id: "smiso-users-both-share",
    title: text(
        "Andel av brukerne som er både utsatt og pårørende",
        "Del av brukarane som er både utsette og pårørande",
        "Share of users who are both abused and relatives",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place { valid: ALWAYS, cells: Cells::Of("smiso-users-by-role", &[&["both"]]) }],
    per: None,
    protection: Protection::NATIONAL,
};

static ABUSED_OR_BOTH: Series = Series {
    id: "smiso-users-abused-or-both-share",
    title: text(
        "Andel av brukerne som er utsatt, også de som er begge deler",
        "Del av brukarane som er utsette, òg dei som er begge delar",
        "Share of users who are abused, those who are both included",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-users-by-role", &[&["abused"], &["both"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

static RELATIVE_OR_BOTH: Series = Series {
    id: "smiso-users-relative-or-both-share",
    title: text(
        "Andel av brukerne som er pårørende, også de som er begge deler",
        "Del av brukarane som er pårørande, òg dei som er begge delar",
        "Share of users who are relatives, those who are both included",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-users-by-role", &[&["relative_other"], &["both"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

static WOMEN: Series = Series {
    id: "smiso-users-women-share",
    title: text(
        "Andel kvinner blant brukerne",
        "Del kvinner blant brukarane",
        "Share of women among users",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place { valid: ALWAYS, cells: Cells::Of("smiso-users-by-gender", &[&["female"]]) }],
    per: None,
    protection: Protection::NATIONAL,
};

static ABUSED_WOMEN: Series = Series {
    id: "smiso-users-women-of-abused-share",
    title: text(
        "Andel kvinner blant utsatte brukere",
        "Del kvinner blant utsette brukarar",
        "Share of women among abused users",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-abused-users-by-gender", &[&["female"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

static RELATED_WOMEN: Series = Series {
    id: "smiso-users-women-of-relatives-share",
    title: text(
        "Andel kvinner blant pårørende brukere",
        "Del kvinner blant pårørande brukarar",
        "Share of women among relatives",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-relative-users-by-gender", &[&["female"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

static MOTHERS: Series = Series {
    id: "smiso-users-mother-share",
    title: text(
        "Andel av pårørende som er biologisk mor",
        "Del av pårørande som er biologisk mor",
        "Share of relatives who are the biological mother",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-relative-users-by-relation", &[&["biological_mother"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

static UNDER_7: Series = Series {
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

static UNDER_13_OR_14: Series = Series {
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

static STRANGERS: Series = Series {
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

static REPORTED: Series = Series {
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

static DISMISSED: Series = Series {
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

static NEW_ABUSED: Series = Series {
    id: "smiso-users-new-abused-share",
    title: text(
        "Andel nye blant utsatte brukere",
        "Del nye blant utsette brukarar",
        "Share of new users among the abused",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-users-by-role-and-new-user", &[&["abused", "new"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

static NEW_RELATIVES: Series = Series {
    id: "smiso-users-new-relatives-share",
    title: text(
        "Andel nye blant pårørende brukere",
        "Del nye blant pårørande brukarar",
        "Share of new users among relatives",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("smiso-users-by-role-and-new-user", &[&["relative_other", "new"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

static EMPLOYEES: Series = Series {
    id: "smiso-staff",
    title: text("Ansatte", "Tilsette", "Employees"),
    unit: Employees::LABEL,
    kind: Kind::Sum { decimals: 0 },
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-staff-count") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static FTE: Series = Series {
    id: "smiso-staff-fte",
    title: text("Årsverk", "Årsverk", "Full-time equivalents"),
    unit: Fte::LABEL,
    kind: Kind::Sum { decimals: 1 },
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-staff-fte") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static MEAN_EMPLOYEES: Series = Series {
    id: "smiso-staff-mean",
    title: text("Ansatte per senter", "Tilsette per senter", "Employees per centre"),
    unit: Employees::LABEL,
    kind: Kind::Mean { decimals: 0 },
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-staff-count") }],
    per: None,
    protection: Protection::NATIONAL,
};

static MEAN_FTE: Series = Series {
    id: "smiso-staff-fte-mean",
    title: text("Årsverk per senter", "Årsverk per senter", "Full-time equivalents per centre"),
    unit: Fte::LABEL,
    kind: Kind::Mean { decimals: 1 },
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-staff-fte") }],
    per: None,
    protection: Protection::NATIONAL,
};

static SUPERVISION: Series = Series {
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
