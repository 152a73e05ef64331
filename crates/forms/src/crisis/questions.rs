//! The questions that several forms of the crisis centres ask.

use tallfest_base::{Question, Validity, inferred, questions, seen, seen_about};

use crate::sources::{
    K_B20, K_B21, K_B23, K_B24, K_C23, K_D21, K_D23, K_D24, K_F17, K_M19, K_M21, K_M23, K_M24,
    K_V20, S1, SSB07,
};

questions! {
    REGISTRATION_STATUS = "registration_status", seen_about(2014),
        "Samtykke eller reservasjon" | "Samtykke eller reservasjon" | "Consent or reservation",
        about "Av den som reserverer seg, skal bare dette og det som spørres om alle, stå på skjemaet"
            | "Av den som reserverer seg, skal berre dette og det som blir spurt om alle, stå på skjemaet"
            | "Of a person who does not want to be registered, only this and what is asked of all stands on the form", from [K_M19, K_M21, K_C23, K_D23];
    OFFER = "offer", inferred(2014), "Tilbud" | "Tilbod" | "Offer",
        about "Hvilken side av krisesenteret det gjelder" | "Kva side av krisesenteret det gjeld" | "Which side of the crisis centre it is about", from [S1];
    GENDER = "gender", seen_about(2014), "Kjønn" | "Kjønn" | "Gender", from [K_B21, K_M21, K_C23, K_D21];
    FIRST_STAY_THIS_YEAR = "first_stay_this_year", seen_about(2014),
        "Årets første opphold" | "Det første opphaldet i året" | "First stay of the year",
        about "Ja på personens første opphold ved senteret i registreringsåret; personer telles slik"
            | "Ja på det første opphaldet til personen ved senteret i registreringsåret; personar blir talde slik"
            | "Yes on the person's first stay at the centre in the registration year; this is how persons are counted", from [K_B23, K_M23, K_C23];
    ARRIVAL = "arrival", inferred(2007), "Ankomstdato" | "Dato for framkomst" | "Day of arrival",
        about "Datoer eller overnattingsdøgn, ett av dem er nok"
            | "Datoar eller overnattingsdøgn, eitt av dei er nok"
            | "Days or nights, one of them is enough", from [SSB07];
    DEPARTURE = "departure", inferred(2007), "Avreisedato" | "Dato for avreise" | "Day of departure",
        about "Står åpen så lenge oppholdet varer"
            | "Står open så lenge opphaldet varer"
            | "Left out while the stay is open", from [SSB07];
    NIGHTS = "nights", inferred(2007),
        "Overnattingsdøgn i registreringsåret" | "Overnattingsdøgn i registreringsåret" | "Nights in the registration year",
        about "Bare der datoene ikke er tatt vare på" | "Berre der datoane ikkje er tekne vare på" | "Only where the days were not kept", from [SSB07, K_B20];
    AGE = "age", seen_about(2014), "Alder" | "Alder" | "Age",
        about "Hele år ved ankomsten eller besøket"
            | "Heile år ved framkomsten eller besøket"
            | "Completed years at the arrival or the visit", from [K_M19, K_C23];
    WHO_INITIATED_CONTACT = "who_initiated_contact", seen_about(2014),
        "Hvem som tok initiativ til kontakten" | "Kven som tok initiativ til kontakten" | "Who took the initiative to the contact", from [K_B23];
    MARITAL_STATUS = "marital_status", seen_about(2014),
        "Sivilstand før oppholdet" | "Sivilstand før opphaldet" | "Marital status before the stay", from [K_V20, K_D24];
    IMMIGRANT_BACKGROUND = "immigrant_background", seen_about(2014),
        "Innvandrerbakgrunn" | "Innvandrarbakgrunn" | "Immigrant background",
        about "Slik personen eller ansatte oppgir det" | "Slik personen eller tilsette oppgir det" | "As the person or staff state it", from [SSB07, K_F17, K_M24];
    DISABILITY = "disability", seen_about(2014),
        "Funksjonsnedsettelse" | "Funksjonsnedsetjing" | "Disability",
        about "Slik personen eller ansatte oppgir det" | "Slik personen eller tilsette oppgir det" | "As the person or staff state it", from [K_B23];
    VIOLENCE_TYPE = "violence_type", seen_about(2014), "Type vold" | "Type vald" | "Kind of violence", from [K_B20, K_B24];
    VIOLENCE_REPEATED = "violence_repeated", seen_about(2019),
        "Om volden er gjentatt" | "Om valden er gjenteken" | "Whether the violence was repeated", from [K_B20, K_B24];
    PERPETRATOR_RELATION = "perpetrator_relation", seen_about(2014),
        "Relasjon til voldsutøver" | "Relasjon til valdsutøvar" | "Relation to the perpetrator",
        about "Ukjent person er en person som den utsatte ikke kjente, aldri et svar som mangler"
            | "Ukjend person er ein person som den utsette ikkje kjende, aldri eit svar som manglar"
            | "A stranger is a person whom the exposed person did not know, never a missing answer", from [K_V20];
    PERPETRATOR_GENDER = "perpetrator_gender", seen_about(2014),
        "Voldsutøvers kjønn" | "Kjønnet til valdsutøvaren" | "Gender of the perpetrator", from [K_M19, K_M21];
    REPORTED = "reported", seen_about(2014), "Anmeldt til politiet" | "Meldt til politiet" | "Reported to the police",
        about "Anmeldt når som helst før skjemaet ble fylt ut"
            | "Meldt når som helst før skjemaet vart fylt ut"
            | "Reported at any time before the form was filled in", from [K_M24];
    ASSISTANCE = "assistance", seen_about(2014),
        "Bistand mottatt under oppholdet" | "Hjelp under opphaldet" | "Help given during the stay", from [S1];
}

/// From when the gender of a person who reserves against registration is asked for too (K-F17).
pub const GENDER_OF_RESERVED: Validity = seen(2017);

/// From when persons who reserve against registration are counted too, by the flag of their first stay or visit (K-B23, K-D23).
pub const FIRST_OF_RESERVED: Validity = seen(2021);

/// A question on a form where it is less well known: only a section of the statistics tells of it.
pub(super) const fn only_inferred(question: &Question) -> Question {
    Question { valid: inferred(question.valid.first), ..*question }
}
