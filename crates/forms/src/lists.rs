//! The code lists that several forms share.

use std::ops::RangeInclusive;

use tallfest_base::{CodeList, code_list, inferred, seen};

code_list! {
    /// Yes or no.
    pub enum YesNo = "yes_no" {
        Yes = "yes", seen(2009), "ja"  | "ja"  | "yes";
        No  = "no",  seen(2009), "nei" | "nei" | "no";
        + NotStated, seen(2009);
    }
}

code_list! {
    /// Yes, no, or not known.
    pub enum YesNoDk = "yes_no_dk" {
        Yes = "yes", seen(2009), "ja"  | "ja"  | "yes";
        No  = "no",  seen(2009), "nei" | "nei" | "no";
        + DoesNotKnow, seen(2009);
        + NotStated, seen(2009);
    }
}

code_list! {
    /// Gender of a person. `other` is first printed apart in 2021.
    #[doc(alias = "kjønn")]
    pub enum Gender = "gender" {
        Female = "female", seen(2009),     "kvinne eller jente" | "kvinne eller jente" | "woman or girl";
        Male   = "male",   seen(2009),     "mann eller gutt"    | "mann eller gut"     | "man or boy";
        Other  = "other",  inferred(2021), "annet kjønn"        | "anna kjønn"         | "other gender";
        + NotStated, seen(2009);
    }
}

code_list! {
    /// The two roles of a user. A user can have both; an event is registered under one.
    #[doc(alias = "utsatt")]
    pub enum UserGroup = "role" {
        Abused   = "abused",         seen(2009), "utsatt"                       | "utsett"                       | "abused person";
        Relative = "relative_other", seen(2009), "pårørende eller annen bruker" | "pårørande eller annan brukar" | "relative or other user";
        + NotStated, seen(2009);
    }
}

code_list! {
    /// Age in bands, in completed years.
    #[doc(alias = "aldersgruppe")]
    pub enum AgeBand = "age_band" {
        Under18    = "under_18", seen(2009),     "under 18 år"       | "under 18 år"       | "under 18 years";
        From18To23 = "18_23",    seen(2009),     "18–23 år"          | "18–23 år"          | "18–23 years";
        From24To29 = "24_29",    inferred(2009), "24–29 år"          | "24–29 år"          | "24–29 years";
        From30To39 = "30_39",    inferred(2009), "30–39 år"          | "30–39 år"          | "30–39 years";
        From40To49 = "40_49",    inferred(2009), "40–49 år"          | "40–49 år"          | "40–49 years";
        From50To59 = "50_59",    inferred(2009), "50–59 år"          | "50–59 år"          | "50–59 years";
        From60     = "60_plus",  inferred(2009), "60 år eller eldre" | "60 år eller eldre" | "60 years or older";
        + NotStated, seen(2009);
    }
}

impl AgeBand {
    /// The ages of the band, in completed years; the last one is open.
    pub const fn ages(self) -> Option<RangeInclusive<u64>> {
        Some(match self {
            Self::Under18 => 0..=17,
            Self::From18To23 => 18..=23,
            Self::From24To29 => 24..=29,
            Self::From30To39 => 30..=39,
            Self::From40To49 => 40..=49,
            Self::From50To59 => 50..=59,
            Self::From60 => 60..=u64::MAX,
            Self::NotStated => return None,
        })
    }

    /// The band that an age is in.
    pub fn of(age: u64) -> Option<Self> {
        let has = |band: &&Self| band.ages().is_some_and(|ages| ages.contains(&age));
        Self::ALL.iter().find(has).copied()
    }
}

code_list! {
    /// How a centre works with another service.
    pub enum CooperationForm = "cooperation_form" {
        IndividualCases  = "individual_cases",  seen(2009),     "samarbeid i enkeltsaker"    | "samarbeid i enkeltsaker"    | "cooperation in individual cases";
        WrittenAgreement = "written_agreement", seen(2009),     "skriftlig samarbeidsavtale" | "skriftleg samarbeidsavtale" | "written cooperation agreement";
        FixedContact     = "fixed_contact",     seen(2009),     "fast kontaktperson"         | "fast kontaktperson"         | "fixed contact person";
        OtherForm        = "other_form",        inferred(2009), "annen form for samarbeid"   | "anna form for samarbeid"    | "other form of cooperation";
        None             = "none",              seen(2009),     "ikke samarbeid"             | "ikkje samarbeid"            | "no cooperation", None;
        + NotStated, seen(2009);
    }
}
