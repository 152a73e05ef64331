//! What is read of a sheet (CSV) although it is not what we write, once a file, for information: `S-070` to `S-079`;
//! and faults of a sheet: `S-080` to `S-089`. A heading is never shown: it could hold anything.

super::faults! {
    /// Cells are separated by something else than a comma.
    SEPARATOR = "S-070", info,
        "cellene er skilt med {found}, ikke komma" | "cellene er skilde med {found}, ikkje komma" | "the cells are separated by {found}, not by commas",
        why "Et norsk Excel skriver CSV slik." | "Eit norsk Excel skriv CSV slik." | "A Norwegian Excel writes CSV so.",
        mend "Ingenting må gjøres." | "Ingenting må gjerast." | "Nothing needs doing.";
    /// Rows are in windows-1252.
    WINDOWS_1252 = "S-071", info,
        "{count} rader er ikke UTF-8 og er lest som windows-1252" | "{count} rader er ikkje UTF-8 og er lesne som windows-1252" | "{count} rows are not UTF-8 and were read as windows-1252",
        why "Excel lagrer CSV slik på Windows når ikke «CSV UTF-8» er valgt." | "Excel lagrar CSV slik på Windows når ikkje «CSV UTF-8» er valt." | "Excel on Windows saves CSV so unless \"CSV UTF-8\" is chosen.",
        mend "Ingenting må gjøres." | "Ingenting må gjerast." | "Nothing needs doing.";
    /// Days are written as `31.12.2020`.
    DAYS_WITH_POINTS = "S-072", info,
        "{count} datoer er skrevet på norsk vis (dd.mm.åååå)" | "{count} datoar er skrivne på norsk vis (dd.mm.åååå)" | "{count} days are written the Norwegian way (dd.mm.yyyy)",
        why "Et norsk Excel skriver datoer slik." | "Eit norsk Excel skriv datoar slik." | "A Norwegian Excel writes days so.",
        mend "Ingenting må gjøres." | "Ingenting må gjerast." | "Nothing needs doing.";
    /// Decimals stand after a comma.
    DECIMAL_COMMA = "S-073", info,
        "{count} tall har desimalkomma" | "{count} tal har desimalkomma" | "{count} numbers have a decimal comma",
        why "Et norsk Excel skriver tall slik." | "Eit norsk Excel skriv tal slik." | "A Norwegian Excel writes numbers so.",
        mend "Ingenting må gjøres." | "Ingenting må gjerast." | "Nothing needs doing.";
    /// Headings are the labels of questions, not their ids.
    HEADINGS_AS_LABELS = "S-074", info,
        "{count} kolonner har spørsmålets tekst til overskrift" | "{count} kolonnar har teksten på spørsmålet til overskrift" | "{count} columns are headed by the words of their question",
        why "Overskriften er gjenkjent; store og små bokstaver og mellomrom betyr ikke noe." | "Overskrifta er kjend att; store og små bokstavar og mellomrom tyder ikkje noko." | "The heading was recognised; case and spaces do not matter.",
        mend "Ingenting må gjøres. Nøkkelen til spørsmålet (`contact_channel`) endres aldri, teksten kan bli det." | "Ingenting må gjerast. Nøkkelen til spørsmålet (`contact_channel`) blir aldri endra, teksten kan bli det." | "Nothing needs doing. The id of a question (`contact_channel`) never changes; its words may.";
    /// Answers are labels, not codes.
    ANSWERS_AS_LABELS = "S-075", info,
        "{count} svar er skrevet med ord i stedet for koder" | "{count} svar er skrivne med ord i staden for kodar" | "{count} answers are in words, not in codes",
        why "Svaret er gjenkjent på norsk eller engelsk; store og små bokstaver og mellomrom betyr ikke noe." | "Svaret er kjent att på norsk eller engelsk; store og små bokstavar og mellomrom tyder ikkje noko." | "The answer was recognised in Norwegian or English; case and spaces do not matter.",
        mend "Ingenting må gjøres." | "Ingenting må gjerast." | "Nothing needs doing.";
    /// A question of several answers has a column for each.
    COLUMN_FOR_EACH_ANSWER = "S-076", info,
        "{count} kolonner gjelder ett svaralternativ hver (1/0, x, ja/nei)" | "{count} kolonnar gjeld eitt svaralternativ kvar (1/0, x, ja/nei)" | "{count} columns are of one alternative each (1/0, x, yes/no)",
        why "Kolonnene til et spørsmål er lest som ett svar." | "Kolonnane til eit spørsmål er lesne som eitt svar." | "The columns of a question were read as one answer.",
        mend "Ingenting må gjøres." | "Ingenting må gjerast." | "Nothing needs doing.";
    /// Spaces around answers.
    SPACES = "S-077", info,
        "{count} celler har mellomrom rundt svaret" | "{count} celler har mellomrom rundt svaret" | "{count} cells have spaces around the answer",
        why "De er lest forbi." | "Dei er lesne forbi." | "They were skipped.",
        mend "Ingenting må gjøres." | "Ingenting må gjerast." | "Nothing needs doing.";
    /// A column whose heading is nothing of the form's.
    UNKNOWN_COLUMN = "S-080", error,
        "overskriften i kolonne {column} er ikke et spørsmål i skjemaet; {instead}" | "overskrifta i kolonne {column} er ikkje eit spørsmål i skjemaet; {instead}" | "the heading of column {column} is no question of the form; {instead}",
        why "En kolonne som ikke er kjent, blir ikke talt; ofte er det en skrivefeil." | "Ein kolonne som ikkje er kjend, blir ikkje talt; ofte er det ein skrivefeil." | "A column that is not known is not counted; often it is misspelled.",
        mend "Rett overskriften, eller ta ut kolonnen." | "Rett overskrifta, eller ta ut kolonnen." | "Mend the heading, or take the column out.";
    /// Two columns answer the same.
    COLUMN_TWICE = "S-081", error,
        "kolonne {column} svarer på {question}, som kolonne {first} også gjør" | "kolonne {column} svarer på {question}, som kolonne {first} òg gjer" | "column {column} answers {question}, as column {first} does",
        why "Det er ikke til å vite hvilket av de to svarene som gjelder." | "Det er ikkje til å vite kva for eit av dei to svara som gjeld." | "There is no telling which of the two answers holds.",
        mend "Behold én av dem." | "Behald éin av dei." | "Keep one of them.";
    /// A heading that fits several questions.
    AMBIGUOUS_HEADING = "S-082", error,
        "overskriften i kolonne {column} passer til flere spørsmål; {instead}" | "overskrifta i kolonne {column} passar til fleire spørsmål; {instead}" | "the heading of column {column} fits several questions; {instead}",
        why "Det er ikke til å vite hvilket spørsmål kolonnen svarer på." | "Det er ikkje til å vite kva spørsmål kolonnen svarer på." | "There is no telling which question the column answers.",
        mend "Bruk nøkkelen til spørsmålet som overskrift." | "Bruk nøkkelen til spørsmålet som overskrift." | "Head the column by the id of the question.";
    /// A row with more or fewer cells than there are columns.
    OTHER_NUMBER_OF_CELLS = "S-083", error,
        "raden har {found} celler, men arket har {count} kolonner" | "rada har {found} celler, men arket har {count} kolonnar" | "the row has {found} cells, but the sheet has {count} columns",
        why "Svarene kan stå i feil kolonne; ofte mangler det anførselstegn rundt en tekst med skilletegnet i." | "Svara kan stå i feil kolonne; ofte manglar det hermeteikn rundt ein tekst med skiljeteiknet i." | "The answers may stand in the wrong columns; often the quotes around a text that holds the separator are missing.",
        mend "Sett tekster som har skilletegnet i seg, i anførselstegn." | "Set tekstar som har skiljeteiknet i seg, i hermeteikn." | "Put texts that hold the separator into quotes.";
    /// A quote that is opened and not closed.
    QUOTE_NOT_CLOSED = "S-084", error,
        "et anførselstegn i raden er ikke avsluttet" | "eit hermeteikn i rada er ikkje avslutta" | "a quote in the row is not closed",
        why "Resten av filen ville bli lest som én celle. Raden er ikke lest; lesingen går videre på neste linje." | "Resten av fila ville bli lesen som éi celle. Rada er ikkje lesen; lesinga går vidare på neste linje." | "The rest of the file would be read as one cell. The row was not read; reading goes on with the next line.",
        mend "Avslutt teksten med et anførselstegn; et anførselstegn inne i teksten skrives to ganger." | "Avslutt teksten med eit hermeteikn; eit hermeteikn inne i teksten blir skrive to gonger." | "Close the text with a quote; a quote within the text is written twice.";
    /// A first row without one heading of the form's.
    NO_HEADINGS = "S-085", fatal,
        "ingen overskrift i første rad er et spørsmål i skjemaet; {instead}" | "inga overskrift i første rad er eit spørsmål i skjemaet; {instead}" | "no heading in the first row is a question of the form; {instead}",
        why "Første rad sier hvilket spørsmål hver kolonne svarer på." | "Første rad seier kva spørsmål kvar kolonne svarer på." | "The first row says which question each column answers.",
        mend "Skriv spørsmålenes nøkler eller tekster i første rad." | "Skriv nøklane eller tekstane til spørsmåla i første rad." | "Write the ids or the words of the questions into the first row.";
    /// More than one row in a sheet of one record.
    MORE_THAN_ONE_ROW = "S-086", fatal,
        "skjemaet har én post, men arket har {count} rader under overskriftene" | "skjemaet har éin post, men arket har {count} rader under overskriftene" | "the form has one record, but the sheet has {count} rows below the headings",
        why "Det er ikke til å vite hvilken rad som gjelder." | "Det er ikkje til å vite kva for ei rad som gjeld." | "There is no telling which row holds.",
        mend "Behold én rad." | "Behald éi rad." | "Keep one row.";
    /// A cell that says neither yes nor no to an alternative.
    NEITHER_YES_NOR_NO = "S-087", error,
        "{question}: cellen sier verken ja eller nei til svaret {found}" | "{question}: cella seier verken ja eller nei til svaret {found}" | "{question}: the cell says neither yes nor no to the answer {found}",
        why "I en kolonne for ett svaralternativ står det 1 eller 0, x eller ingenting, ja eller nei." | "I ein kolonne for eitt svaralternativ står det 1 eller 0, x eller ingenting, ja eller nei." | "A column of one alternative holds 1 or 0, x or nothing, yes or no.",
        mend "Skriv 1 der svaret er krysset av, ellers 0." | "Skriv 1 der svaret er kryssa av, elles 0." | "Write 1 where the answer is ticked, else 0.";
}
