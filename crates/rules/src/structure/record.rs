//! Faults of a record as a whole: `S-001` to `S-019`.

super::faults! {
    /// A field that the form does not have.
    UNKNOWN_FIELD = "S-001", error,
        "feltet {found} finnes ikke i skjemaet; {instead}"
        | "feltet {found} finst ikkje i skjemaet; {instead}"
        | "the form has no field {found}; {instead}",
        why "Et felt som ikke er kjent, blir ikke talt; ofte er det en skrivefeil."
        | "Eit felt som ikkje er kjent, blir ikkje talt; ofte er det ein skrivefeil."
        | "A field that is not known is not counted; often it is misspelled.",
        mend "Rett navnet på feltet, eller ta det ut."
        | "Rett namnet på feltet, eller ta det ut."
        | "Mend the name of the field, or take it out.";
    /// A field or row that stands twice in its object.
    FIELD_TWICE = "S-002", error,
        "feltet {question} står to ganger" | "feltet {question} står to gonger" | "the field {question} stands twice",
        why "Det er ikke til å vite hvilket av de to svarene som gjelder."
        | "Det er ikkje til å vite kva for eit av dei to svara som gjeld."
        | "There is no telling which of the two answers holds.",
        mend "Behold ett av dem." | "Behald eitt av dei." | "Keep one of them.";
    /// Not JSON.
    NOT_JSON = "S-003", error,
        "linjen er ikke gyldig JSON ved tegn {column}: {problem}"
        | "linja er ikkje gyldig JSON ved teikn {column}: {problem}"
        | "the line is not JSON at column {column}: {problem}",
        why "En linje som ikke kan leses, blir ikke talt."
        | "Ei linje som ikkje kan lesast, blir ikkje talt."
        | "A line that cannot be read is not counted.",
        mend "Send filen til leverandøren av fagsystemet; linjen må skrives på nytt."
        | "Send fila til leverandøren av fagsystemet; linja må skrivast på nytt."
        | "Send the file to the vendor of the system; the line must be written again.";
    /// The last line ends in the middle of a record.
    CUT_OFF = "S-004", error,
        "siste linje er avkortet; resten av filen kan mangle"
        | "siste linja er avkorta; resten av fila kan mangle"
        | "the last line is cut off; the rest of the file may be missing",
        why "En avbrutt overføring gir for lave tall."
        | "Ei avbroten overføring gir for låge tal."
        | "An interrupted transfer makes the figures too low.",
        mend "Lag filen på nytt, og sammenlign antall poster."
        | "Lag fila på nytt, og samanlikn talet på postar."
        | "Make the file again, and compare the number of records.";
    /// Not UTF-8.
    NOT_UTF8 = "S-005", error,
        "linjen er ikke UTF-8 ved byte {column}" | "linja er ikkje UTF-8 ved byte {column}" | "the line is not UTF-8 at byte {column}",
        why "Æ, ø og å blir feil når filen er lagret i en annen tegnkoding."
        | "Æ, ø og å blir feil når fila er lagra i ei anna teiknkoding."
        | "Letters such as æ, ø and å go wrong in another encoding.",
        mend "Lagre filen som UTF-8." | "Lagre fila som UTF-8." | "Save the file as UTF-8.";
    /// Nested deeper than the limit.
    TOO_DEEP = "S-006", error,
        "posten har flere nivåer enn grensen på {limit}" | "posten har fleire nivå enn grensa på {limit}" | "the record is nested deeper than {limit} levels",
        why "Skjemaene har høyst tre nivåer." | "Skjema har høgst tre nivå." | "The forms have three levels at most.",
        mend "Ta ut det som ikke hører til skjemaet." | "Ta ut det som ikkje høyrer til skjemaet." | "Take out what is not part of the form.";
    /// A line longer than the limit; it is skipped unread.
    LINE_TOO_LONG = "S-007", error,
        "linjen er lengre enn grensen på {limit} byte og er ikke lest" | "linja er lengre enn grensa på {limit} byte og er ikkje lesen" | "the line is longer than {limit} bytes and was not read",
        why "En post er på noen hundre byte; ofte mangler linjeskift mellom postene."
        | "Ein post er på nokre hundre byte; ofte manglar linjeskift mellom postane."
        | "A record has a few hundred bytes; often the line breaks between records are missing.",
        mend "Skriv én post på hver linje." | "Skriv éin post på kvar linje." | "Write one record on each line.";
    /// `null`, an array, a number or a text in place of a record.
    NOT_A_RECORD = "S-008", error,
        "linjen er {found}, ikke {expected}" | "linja er {found}, ikkje {expected}" | "the line is {found}, not {expected}",
        why "Hver linje er én post: et objekt med et felt for hvert svar."
        | "Kvar linje er éin post: eit objekt med eit felt for kvart svar."
        | "Each line is one record: an object with a field for each answer.",
        mend "Skriv posten som et objekt, uten liste (array) rundt."
        | "Skriv posten som eit objekt, utan liste (array) rundt."
        | "Write the record as an object, without an array around it.";
}
