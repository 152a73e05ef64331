//! Users with a form: who they are.

use tallfest_base::text;

use super::{ALWAYS, PER_CENT};
use crate::{
    Protection, Unit, Users,
    series::{Cells, Kind, Per, Place, Series},
};

pub(super) static USERS: Series = Series {
    id: "smiso-users",
    title: text("Brukere med brukerskjema", "Brukarar med brukarskjema", "Users with a user form"),
    unit: Users::LABEL,
    kind: Kind::Count,
    places: &[Place { valid: ALWAYS, cells: Cells::All("smiso-users-by-consent") }],
    per: Some(Per::Centre),
    protection: Protection::NATIONAL,
};

pub(super) static CONSENTED: Series = Series {
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

pub(super) static TOO_YOUNG: Series = Series {
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

pub(super) static ABUSED: Series = Series {
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

pub(super) static RELATIVE: Series = Series {
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

pub(super) static BOTH: Series = Series {
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

pub(super) static ABUSED_OR_BOTH: Series = Series {
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

pub(super) static RELATIVE_OR_BOTH: Series = Series {
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

pub(super) static WOMEN: Series = Series {
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

pub(super) static ABUSED_WOMEN: Series = Series {
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

pub(super) static RELATED_WOMEN: Series = Series {
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

pub(super) static MOTHERS: Series = Series {
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

pub(super) static NEW_ABUSED: Series = Series {
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

pub(super) static NEW_RELATIVES: Series = Series {
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
