//! The questions that forms of several systems ask: of records, and of a centre's year.

use tallfest_base::{inferred, questions, seen_about};

use crate::sources::{K_A20, K_A21, K_F19, K_S20, S0, S1};

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

questions! {
    STAFF_COUNT = "staff_count", seen_about(2014), "Antall ansatte" | "Talet på tilsette" | "Number of employees",
        about "Ansatte 31. desember, alle stillinger"
            | "Tilsette 31. desember, alle stillingar"
            | "Employees on 31 December, all posts", from [S0, K_A20, K_A21];
    STAFF_FTE = "staff_fte", seen_about(2014), "Årsverk i alt" | "Årsverk i alt" | "Full-time equivalents",
        about "Årsverk utført i løpet av året" | "Årsverk utførte i løpet av året" | "Full-time equivalents worked over the year", from [S0, K_A20, K_A21];
    STAFF_EDUCATION = "staff_education", seen_about(2014),
        "Ansatte etter høyeste utdanning" | "Tilsette etter høgaste utdanning" | "Employees by highest education",
        about "Summen er antall ansatte" | "Summen er talet på tilsette" | "Adds up to the number of employees", from [S0, K_A20, K_A21];
    WEBSITE = "website", seen_about(2014), "Egen nettside" | "Eiga nettside" | "Website of its own", from [S0, S1];
    COOPERATION_AGENCIES = "cooperation_agencies", seen_about(2014),
        "Samarbeid med andre instanser" | "Samarbeid med andre instansar" | "Cooperation with other services", from [S0, S1, K_S20];
    MUNICIPAL_FORUM = "municipal_forum", seen_about(2014),
        "Deltar i etablerte samarbeidsfora i kommunen"
        | "Deltek i etablerte samarbeidsforum i kommunen"
        | "Takes part in established cooperation forums in the municipality", from [S0, S1];
    ORGANISATION_FORM = "organisation_form", seen_about(2014), "Organisasjonsform" | "Organisasjonsform" | "Form of organisation", from [S0, K_F19];
    ORGANISATION_FORM_OTHER_TEXT = "organisation_form_other_text", seen_about(2014),
        "Organisasjonsform, annet" | "Organisasjonsform, anna" | "Form of organisation, other", from [S0, K_F19];
}
