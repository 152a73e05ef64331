//! The questions that every form of records asks.

use tallfest_base::{inferred, questions};

questions! {
    RECORD_ID = "record_id", inferred(2009), "Postens løpenummer" | "Løpenummeret til posten" | "Record number",
        about "Laget av senteret, unikt i senter, skjema og år, bygd på ingenting om en person"
            | "Laga av senteret, unikt i senter, skjema og år, bygd på ingenting om ein person"
            | "Made by the centre, unique in centre, form and year, built from nothing about a person";
}

questions! {
    PERSON_REF = "person_ref", inferred(2009), "Senterets brukernøkkel" | "Brukarnøkkelen til senteret" | "The centre's user key",
        about "Laget av senteret, gjelder i ett senter, én skjemafamilie og ett år; blir aldri publisert eller vist"
            | "Laga av senteret, gjeld i eitt senter, éin skjemafamilie og eitt år; blir aldri publisert eller vist"
            | "Made by the centre, holds within one centre, form family and year; never published or shown";
}
