//! The code lists of day visits and talks by telephone.

use tallfest_base::{code_list, seen, seen_about};

code_list! {
    /// Whether it was a visit, or a structured one-to-one talk by telephone that takes its place.
    #[doc(alias = "dagsbesøk")]
    pub enum EventKind = "event_kind" {
        DayVisit  = "day_visit",  seen_about(2014), "dagsbesøk"             | "dagsbesøk"              | "day visit";
        PhoneTalk = "phone_talk", seen(2020),       "enesamtale på telefon" | "einesamtale på telefon" | "one-to-one talk by telephone";
    }
}

code_list! {
    /// Where a day visit took place.
    pub enum DayVisitPlace = "day_visit_place" {
        AtCentre = "at_centre", seen_about(2019),
            "på senteret"                                         | "på senteret"                                         | "at the centre";
        Outside  = "outside",   seen_about(2019),
            "utenfor senteret (hjemmebesøk eller følge til møte)" | "utanfor senteret (heimebesøk eller følgje til møte)" | "outside the centre (home visit or escort to a meeting)";
        + NotStated, seen_about(2019);
    }
}
