//! What one in a cell is. Two units cannot be added.

use tallfest_base::{Text, text};

/// What one in a cell is.
pub trait Unit: Copy + Sync + 'static {
    /// Its name in the plural.
    const LABEL: Text;
    /// What a reader must know of any table of this unit.
    const NOTE: Option<Text> = None;
}

macro_rules! units {
    ($($(#[$doc:meta])+ $unit:ident = $nb:literal | $nn:literal | $en:literal
        $(, note $note_nb:literal | $note_nn:literal | $note_en:literal)?;)+) => {$(
        $(#[$doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $unit;
        impl Unit for $unit {
            const LABEL: Text = text($nb, $nn, $en);
            $(const NOTE: Option<Text> = Some(text($note_nb, $note_nn, $note_en));)?
        }
    )+};
}
units! {
    /// Contacts: records of form A.
    #[doc(alias = "henvendelser")]
    Contacts = "henvendelser" | "førespurnader" | "contacts";
    /// Persons, made from events by the flag "first this year".
    #[doc(alias = "personer")]
    Persons = "personer" | "personar" | "persons",
        note "Personer er summert over sentrene: en person som har brukt to sentre, er talt to ganger."
        | "Personar er summerte over sentra: ein person som har brukt to senter, er talt to gonger."
        | "Persons are summed over the centres: a person at two centres is counted twice.";
    /// Visits: records of form B.
    #[doc(alias = "besøk")]
    Visits = "besøk" | "besøk" | "visits";
    /// Users with a form C, once per centre and year.
    #[doc(alias = "brukere")]
    Users = "brukere" | "brukarar" | "users",
        note "Brukere er summert over sentrene: en bruker med skjema ved to sentre er talt to ganger."
        | "Brukarar er summerte over sentra: ein brukar med skjema ved to senter er talt to gonger."
        | "Users are summed over the centres: a user with a form at two centres is counted twice.";
    /// Years of a life.
    #[doc(alias = "år")]
    YearsOfLife = "år" | "år" | "years";
    /// Centres: records of the annual questionnaire.
    #[doc(alias = "sentre")]
    Centres = "sentre" | "senter" | "centres";
    /// Employees.
    #[doc(alias = "ansatte")]
    Employees = "ansatte" | "tilsette" | "employees";
    /// Full-time equivalents.
    #[doc(alias = "årsverk")]
    Fte = "årsverk" | "årsverk" | "full-time equivalents";
    /// Teaching and information assignments.
    #[doc(alias = "oppdrag")]
    Assignments = "oppdrag" | "oppdrag" | "assignments";
    /// Hours a week.
    #[doc(alias = "timer")]
    Hours = "timer per uke" | "timar per veke" | "hours a week";
    /// Kilometres.
    Kilometres = "kilometer" | "kilometer" | "kilometres";
    /// Norwegian kroner.
    Kroner = "kroner" | "kroner" | "NOK";
}
