//! Series of the crisis centres.

use tallfest_base::{Text, Validity, seen, seen_about, text};

use super::{Cells, Kind, Per, Place, Series};
use crate::{
    Centres, ChildStays, Children, DayEvents, DayUsers, DayVisits, Nights, Offers, Protection,
    Residents, Stays, TalkUsers, Talks, Unit,
};

/// The series, in the order of publication.
pub(super) static SERIES: &[&Series] = &[
    &CENTRES,
    &OFFERS_TO_WOMEN,
    &OFFERS_TO_MEN,
    &MEN_HOUSING,
    &RESIDENTS,
    &WOMEN,
    &MEN,
    &OTHERS,
    &RESIDENTS_BY_THE_OLD_METHOD,
    &STAYS,
    &STAYS_OF_WOMEN,
    &STAYS_OF_MEN,
    &NIGHTS,
    &MEAN_NIGHTS,
    &NIGHTS_OF_MEN,
    &MEAN_NIGHTS_OF_MEN,
    &MEAN_NIGHTS_OF_WOMEN,
    &CHILDREN,
    &CHILD_STAYS,
    &DAY_USERS,
    &DAY_WOMEN,
    &DAY_MEN,
    &DAY_OTHERS,
    &DAY_USERS_BY_THE_OLD_METHOD,
    &DAY_VISITS,
    &PHONE_TALKS,
    &TALK_USERS,
    &DAY_OFFER,
    &IMMIGRANTS,
    &REPEATED_VIOLENCE,
];

/// Found at the same place in all years that there are figures of.
const ALWAYS: Validity = seen_about(0);

const PER_CENT: Text = text("prosent", "prosent", "per cent");

static CENTRES: Series = Series {
    id: "crisis-centres",
    title: text("Krisesentre", "Krisesenter", "Crisis centres"),
    unit: Centres::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("crisis-organisation-form") }],
    per: None,
    protection: Protection::INSTITUTIONS,
};

static OFFERS_TO_WOMEN: Series = Series {
    id: "crisis-offers-women",
    title: text("Tilbud til kvinner", "Tilbod til kvinner", "Offers to women"),
    unit: Offers::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::Of("crisis-offers", &[&["women"]]) }],
    per: None,
    protection: Protection::INSTITUTIONS,
};

static OFFERS_TO_MEN: Series = Series {
    id: "crisis-offers-men",
    title: text("Tilbud til menn", "Tilbod til menn", "Offers to men"),
    unit: Offers::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::Of("crisis-offers", &[&["men"]]) }],
    per: None,
    protection: Protection::INSTITUTIONS,
};

static MEN_HOUSING: Series = Series {
    id: "crisis-men-housing",
    title: text(
        "Tilbud til menn med botilbud",
        "Tilbod til menn med butilbod",
        "Offers to men with accommodation",
    ),
    unit: Offers::LABEL,
    kind: Kind::Count,
    places: &[
        Place {
            valid: seen_about(0).until(2023),
            cells: Cells::Of("crisis-offer-residential", &[&["men", "yes"]]),
        },
        Place {
            valid: seen(2024),
            cells: Cells::Of(
                "crisis-offer-men-housing",
                &[&["own_premises"], &["same_building_separate"], &["temporary"]],
            ),
        },
    ],
    per: None,
    protection: Protection::INSTITUTIONS,
};

static RESIDENTS: Series = Series {
    id: "crisis-residents",
    title: text("Voksne beboere", "Vaksne bebuarar", "Adult residents"),
    unit: Residents::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("crisis-residents-by-gender") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static WOMEN: Series = Series {
    id: "crisis-residents-women",
    title: text(
        "Kvinner som har bodd på senteret",
        "Kvinner som har budd på senteret",
        "Resident women",
    ),
    unit: Residents::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("crisis-residents-by-gender", &[&["female"]]),
    }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static MEN: Series = Series {
    id: "crisis-residents-men",
    title: text("Menn som har bodd på senteret", "Menn som har budd på senteret", "Resident men"),
    unit: Residents::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("crisis-residents-by-gender", &[&["male"]]),
    }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static OTHERS: Series = Series {
    id: "crisis-residents-other",
    title: text(
        "Beboere med annet eller ukjent kjønn",
        "Bebuarar med anna eller ukjent kjønn",
        "Residents of another or unknown gender",
    ),
    unit: Residents::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("crisis-residents-by-gender", &[&["other"], &["not_stated"], &["-"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

static RESIDENTS_BY_THE_OLD_METHOD: Series = Series {
    id: "crisis-residents-old-method",
    title: text(
        "Voksne beboere etter metoden før 2021",
        "Vaksne bebuarar etter metoden før 2021",
        "Adult residents by the method before 2021",
    ),
    unit: Residents::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("crisis-residents-by-gender-old-method") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static STAYS: Series = Series {
    id: "crisis-stays",
    title: text("Opphold", "Opphald", "Stays"),
    unit: Stays::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("crisis-stays-by-gender") }],
    per: Some(Per::Series("crisis-residents")),
    protection: Protection::NATIONAL,
};

static STAYS_OF_WOMEN: Series = Series {
    id: "crisis-stays-women",
    title: text("Opphold for kvinner", "Opphald for kvinner", "Stays of women"),
    unit: Stays::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::Of("crisis-stays-by-gender", &[&["female"]]) }],
    per: Some(Per::Series("crisis-residents-women")),
    protection: Protection::NATIONAL,
};

static STAYS_OF_MEN: Series = Series {
    id: "crisis-stays-men",
    title: text("Opphold for menn", "Opphald for menn", "Stays of men"),
    unit: Stays::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::Of("crisis-stays-by-gender", &[&["male"]]) }],
    per: Some(Per::Series("crisis-residents-men")),
    protection: Protection::NATIONAL,
};

static NIGHTS: Series = Series {
    id: "crisis-nights",
    title: text("Overnattingsdøgn", "Overnattingsdøgn", "Nights"),
    unit: Nights::LABEL,
    kind: Kind::Sum { decimals: 0 },
    places: &[Place { valid: ALWAYS, cells: Cells::All("crisis-nights") }],
    per: Some(Per::Series("crisis-stays")),
    protection: Protection::NATIONAL,
};

static MEAN_NIGHTS: Series = Series {
    id: "crisis-nights-mean",
    title: text("Overnattingsdøgn per opphold", "Overnattingsdøgn per opphald", "Nights per stay"),
    unit: Nights::LABEL,
    kind: Kind::Mean { decimals: 0 },
    places: &[Place { valid: ALWAYS, cells: Cells::All("crisis-nights") }],
    per: None,
    protection: Protection::NATIONAL,
};

static NIGHTS_OF_MEN: Series = Series {
    id: "crisis-nights-men",
    title: text("Overnattingsdøgn for menn", "Overnattingsdøgn for menn", "Nights of men"),
    unit: Nights::LABEL,
    kind: Kind::Sum { decimals: 0 },
    places: &[Place { valid: ALWAYS, cells: Cells::Of("crisis-nights-by-gender", &[&["male"]]) }],
    per: Some(Per::Series("crisis-stays-men")),
    protection: Protection::NATIONAL,
};

static MEAN_NIGHTS_OF_MEN: Series = Series {
    id: "crisis-nights-mean-men",
    title: text(
        "Overnattingsdøgn per opphold for menn",
        "Overnattingsdøgn per opphald for menn",
        "Nights per stay of men",
    ),
    unit: Nights::LABEL,
    kind: Kind::Mean { decimals: 0 },
    places: &[Place { valid: ALWAYS, cells: Cells::Of("crisis-nights-by-gender", &[&["male"]]) }],
    per: None,
    protection: Protection::NATIONAL,
};

static MEAN_NIGHTS_OF_WOMEN: Series = Series {
    id: "crisis-nights-mean-women",
    title: text(
        "Overnattingsdøgn per opphold for kvinner",
        "Overnattingsdøgn per opphald for kvinner",
        "Nights per stay of women",
    ),
    unit: Nights::LABEL,
    kind: Kind::Mean { decimals: 0 },
    places: &[Place { valid: ALWAYS, cells: Cells::Of("crisis-nights-by-gender", &[&["female"]]) }],
    per: None,
    protection: Protection::NATIONAL,
};

static CHILDREN: Series = Series {
    id: "crisis-children",
    title: text("Barn", "Barn", "Children"),
    unit: Children::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("crisis-children-by-gender") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static CHILD_STAYS: Series = Series {
    id: "crisis-child-stays",
    title: text("Opphold for barn", "Opphald for barn", "Children's stays"),
    unit: ChildStays::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("crisis-child-stays-by-gender") }],
    per: Some(Per::Series("crisis-children")),
    protection: Protection::NATIONAL,
};

static DAY_USERS: Series = Series {
    id: "crisis-day-users",
    title: text("Dagbrukere", "Dagbrukarar", "Day users"),
    unit: DayUsers::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("crisis-day-users-by-gender") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static DAY_WOMEN: Series = Series {
    id: "crisis-day-users-women",
    title: text("Dagbrukere, kvinner", "Dagbrukarar, kvinner", "Day users, women"),
    unit: DayUsers::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("crisis-day-users-by-gender", &[&["female"]]),
    }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static DAY_MEN: Series = Series {
    id: "crisis-day-users-men",
    title: text("Dagbrukere, menn", "Dagbrukarar, menn", "Day users, men"),
    unit: DayUsers::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("crisis-day-users-by-gender", &[&["male"]]),
    }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static DAY_OTHERS: Series = Series {
    id: "crisis-day-users-other",
    title: text(
        "Dagbrukere med annet eller ukjent kjønn",
        "Dagbrukarar med anna eller ukjent kjønn",
        "Day users of another or unknown gender",
    ),
    unit: DayUsers::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("crisis-day-users-by-gender", &[&["other"], &["not_stated"], &["-"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

static DAY_USERS_BY_THE_OLD_METHOD: Series = Series {
    id: "crisis-day-users-old-method",
    title: text(
        "Dagbrukere etter metoden før 2021",
        "Dagbrukarar etter metoden før 2021",
        "Day users by the method before 2021",
    ),
    unit: DayUsers::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("crisis-day-users-by-gender-old-method") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static DAY_VISITS: Series = Series {
    id: "crisis-day-visits",
    title: text("Dagsbesøk", "Dagsbesøk", "Day visits"),
    unit: DayVisits::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("crisis-day-offer-by-kind", &[&["day_visit"]]),
    }],
    per: Some(Per::Series("crisis-day-users")),
    protection: Protection::NATIONAL,
};

static PHONE_TALKS: Series = Series {
    id: "crisis-phone-talks",
    title: text(
        "Enesamtaler på telefon",
        "Einesamtalar på telefon",
        "One-to-one talks by telephone",
    ),
    unit: Talks::LABEL,
    kind: Kind::Count,
    places: &[Place {
        valid: seen(2020),
        cells: Cells::Of("crisis-day-offer-by-kind", &[&["phone_talk"]]),
    }],
    per: Some(Per::Series("crisis-talk-users")),
    protection: Protection::NATIONAL,
};

static TALK_USERS: Series = Series {
    id: "crisis-talk-users",
    title: text(
        "Personer med enesamtaler på telefon",
        "Personar med einesamtalar på telefon",
        "Persons with talks by telephone",
    ),
    unit: TalkUsers::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: seen(2020), cells: Cells::All("crisis-talk-users-by-gender") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static DAY_OFFER: Series = Series {
    id: "crisis-day-offer",
    title: text(
        "Dagsbesøk og samtaler på telefon i alt",
        "Dagsbesøk og samtalar på telefon i alt",
        "Day visits and talks by telephone together",
    ),
    unit: DayEvents::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("crisis-day-offer-by-kind") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

static IMMIGRANTS: Series = Series {
    id: "crisis-residents-immigrant-share",
    title: text(
        "Andel av beboerne med innvandrerbakgrunn",
        "Del av bebuarane med innvandrarbakgrunn",
        "Share of residents with an immigrant background",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("crisis-residents-by-immigrant-background", &[&["yes"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};

static REPEATED_VIOLENCE: Series = Series {
    id: "crisis-residents-repeated-violence-share",
    title: text(
        "Andel av beboerne utsatt for gjentatt vold",
        "Del av bebuarane utsette for gjenteken vald",
        "Share of residents exposed to repeated violence",
    ),
    unit: PER_CENT,
    kind: Kind::Share,
    places: &[Place {
        valid: ALWAYS,
        cells: Cells::Of("crisis-residents-by-violence-repeated", &[&["repeated"]]),
    }],
    per: None,
    protection: Protection::NATIONAL,
};
