//! Faults of a file or a submission: `S-050` to `S-069`.

super::faults! {
    /// A file that the system does not have.
    UNKNOWN_FILE = "S-050", error,
        "filen hører ikke til innsendingen; filene heter {instead}" | "fila høyrer ikkje til innsendinga; filene heiter {instead}" | "the file is not part of a submission; the files are called {instead}",
        why "En fil med feil navn blir ikke lest, og tallene i den mangler." | "Ei fil med feil namn blir ikkje lesen, og tala i henne manglar." | "A file with a wrong name is not read, and its figures are missing.",
        mend "Gi filen navnet som skjemaet har, eller ta den ut." | "Gi fila namnet som skjemaet har, eller ta henne ut." | "Give the file the form's name, or take it out.";
    /// Not a regular file: a folder, a pipe, a device.
    NOT_A_FILE = "S-051", fatal,
        "dette er ikke en fil som kan leses, men en mappe eller noe annet" | "dette er ikkje ei fil som kan lesast, men ei mappe eller noko anna" | "this is not a file that can be read but a folder or something else",
        why "Skjemaet leses fra en vanlig fil." | "Skjemaet blir lese frå ei vanleg fil." | "A form is read from a regular file.",
        mend "Legg filen her i stedet." | "Legg fila her i staden." | "Put the file here instead.";
    /// The file cannot be opened or read to its end.
    UNREADABLE_FILE = "S-052", fatal,
        "filen kan ikke leses: {problem}" | "fila kan ikkje lesast: {problem}" | "the file cannot be read: {problem}",
        why "Det som ikke kan leses, kan ikke telles." | "Det som ikkje kan lesast, kan ikkje teljast." | "What cannot be read cannot be counted.",
        mend "Se etter rettighetene til filen, og at disken er hel." | "Sjå etter rettane til fila, og at disken er heil." | "See to the file's permissions and the disk.";
    /// A compressed file that does not unpack to its end, or asks for more than a report needs.
    BROKEN_COMPRESSION = "S-053", fatal,
        "filen lar seg ikke pakke ut til slutten" | "fila lèt seg ikkje pakke ut til slutten" | "the file does not unpack to its end",
        why "En avbrutt overføring gir for lave tall." | "Ei avbroten overføring gir for låge tal." | "An interrupted transfer makes the figures too low.",
        mend "Pakk filen på nytt, og send den igjen. Et vindu i Zstandard er høyst 8 MiB, og en fil pakkes ut til høyst 64 MiB og hundre ganger sin størrelse." | "Pakk fila på nytt, og send henne igjen. Eit vindauge i Zstandard er høgst 8 MiB, og ei fil blir pakka ut til høgst 64 MiB og hundre gonger sin storleik." | "Pack the file again, and send it again. A window of Zstandard is 8 MiB at most, and a file unpacks to 64 MiB and a hundred times its size at most.";
    /// A submission without its manifest.
    NO_MANIFEST = "S-054", fatal,
        "mappen har skjemafiler, men ikke `submission.json`" | "mappa har skjemafiler, men ikkje `submission.json`" | "the folder has files of forms but no `submission.json`",
        why "Uten den vet vi ikke hvilket senter og år filene gjelder." | "Utan henne veit vi ikkje kva senter og år filene gjeld." | "Without it, nobody knows which centre and year the files are about.",
        mend "Legg `submission.json` i mappen." | "Legg `submission.json` i mappa." | "Put `submission.json` into the folder.";
    /// A manifest that cannot be read.
    BROKEN_MANIFEST = "S-055", fatal,
        "`submission.json` kan ikke leses ved {pointer}, linje {line}: {problem}" | "`submission.json` kan ikkje lesast ved {pointer}, linje {line}: {problem}" | "`submission.json` cannot be read at {pointer}, line {line}: {problem}",
        why "Uten den vet vi ikke hvilket senter og år filene gjelder." | "Utan henne veit vi ikkje kva senter og år filene gjeld." | "Without it, nobody knows which centre and year the files are about.",
        mend "Rett filen; skjemaet for den skrives ut av `tallfest schema --form manifest`." | "Rett fila; skjemaet for henne blir skrive ut av `tallfest schema --form manifest`." | "Mend the file; `tallfest schema --form manifest` prints its schema.";
    /// A file in a format that is not read.
    FORMAT_NOT_READ = "S-056", error,
        "filer av dette slaget leses ikke; send skjemaet som {instead}" | "filer av dette slaget blir ikkje lesne; send skjemaet som {instead}" | "files of this kind are not read; send the form as {instead}",
        why "Tallene i en fil som ikke leses, mangler." | "Tala i ei fil som ikkje blir lesen, manglar." | "The figures of a file that is not read are missing.",
        mend "Lagre filen i et format som leses." | "Lagre fila i eit format som blir lese." | "Save the file in a format that is read.";
    /// A form in two files.
    TWO_FILES = "S-057", error,
        "skjemaet finnes i to filer; bare {read} er lest" | "skjemaet finst i to filer; berre {read} er lesen" | "the form is in two files; only {read} was read",
        why "Det er ikke til å vite hvilken som gjelder." | "Det er ikkje til å vite kva for ei som gjeld." | "There is no telling which of them holds.",
        mend "Ta den ene ut." | "Ta den eine ut." | "Take one of them out.";
    /// A file in UTF-16.
    WRONG_ENCODING = "S-058", fatal,
        "filen er lagret som UTF-16" | "fila er lagra som UTF-16" | "the file is saved as UTF-16",
        why "Filer leses som UTF-8; CSV også som windows-1252." | "Filer blir lesne som UTF-8; CSV òg som windows-1252." | "Files are read as UTF-8; CSV as windows-1252 too.",
        mend "Lagre filen som UTF-8 (i Excel: «CSV UTF-8»)." | "Lagre fila som UTF-8 (i Excel: «CSV UTF-8»)." | "Save the file as UTF-8 (in Excel: \"CSV UTF-8\").";
    /// `year.json` cannot be read.
    BROKEN_REGISTER = "S-059", fatal,
        "`year.json` kan ikke leses ved {pointer}, linje {line}: {problem}" | "`year.json` kan ikkje lesast ved {pointer}, linje {line}: {problem}" | "`year.json` cannot be read at {pointer}, line {line}: {problem}",
        why "Senterregisteret sier hvem som skal rapportere." | "Senterregisteret seier kven som skal rapportere." | "The register says who is to report.",
        mend "Rett filen, eller ta den ut." | "Rett fila, eller ta henne ut." | "Mend the file, or take it out.";
    /// A file of one record without it.
    NO_RECORD = "S-060", fatal,
        "filen er tom" | "fila er tom" | "the file is empty",
        why "Skjemaet har én post." | "Skjemaet har éin post." | "The form has one record.",
        mend "Fyll ut skjemaet, eller ta filen ut." | "Fyll ut skjemaet, eller ta fila ut." | "Fill in the form, or take the file out.";
    /// A submission of a system or year that the survey does not have.
    YEAR_NOT_COVERED = "S-061", fatal,
        "undersøkelsen dekker ikke {system} i {year}" | "undersøkinga dekkjer ikkje {system} i {year}" | "the survey does not cover {system} in {year}",
        why "Skjemaene er beskrevet for årene som er kjent." | "Skjema er skildra for åra som er kjende." | "The forms are described for the years that are known.",
        mend "Rett `system` eller `year` i `submission.json`." | "Rett `system` eller `year` i `submission.json`." | "Mend `system` or `year` in `submission.json`.";
    /// A submission beside a register of another year.
    OTHER_YEAR = "S-062", error,
        "innsendingen gjelder {year}, men `year.json` ved siden av gjelder {register}" | "innsendinga gjeld {year}, men `year.json` ved sida av gjeld {register}" | "the submission is of {year}, but `year.json` beside it is of {register}",
        why "En innsending i feil mappe blir verken savnet eller talt i sitt eget år." | "Ei innsending i feil mappe blir verken sakna eller talt i sitt eige år." | "A submission in the wrong folder is neither missed nor counted in its own year.",
        mend "Rett `year` i `submission.json`, eller flytt mappen til sitt eget år." | "Rett `year` i `submission.json`, eller flytt mappa til sitt eige år." | "Mend `year` in `submission.json`, or move the folder to its own year.";
    /// A form that is said to be empty, and has records.
    EMPTY_HAS_RECORDS = "S-063", error,
        "`empty` sier at det ikke er noe å rapportere på {file}, men filen har poster ({count})" | "`empty` seier at det ikkje er noko å rapportere på {file}, men fila har postar ({count})" | "`empty` says that there is nothing to report on {file}, but the file has records ({count})",
        why "Det er ikke til å vite hva som gjelder." | "Det er ikkje til å vite kva som gjeld." | "There is no telling which holds.",
        mend "Ta skjemaet ut av `empty`, eller ta filen ut." | "Ta skjemaet ut av `empty`, eller ta fila ut." | "Take the form out of `empty`, or take the file out.";
    /// A form that is said to be empty, and that there is not.
    EMPTY_IS_NO_FORM = "S-064", error,
        "`empty` nevner et skjema som ikke finnes: {found}; {instead}" | "`empty` nemner eit skjema som ikkje finst: {found}; {instead}" | "`empty` names a form that there is not: {found}; {instead}",
        why "Skjemaet som er ment, vil se ut som om det mangler." | "Skjemaet som er meint, vil sjå ut som om det manglar." | "The form that is meant will look as if it were missing.",
        mend "Skriv navnet slik filen heter, uten endelse." | "Skriv namnet slik fila heiter, utan ending." | "Write the name of the file without its ending.";
    /// A confirmation of a rule that there is not.
    CONFIRMS_NO_RULE = "S-065", error,
        "en bekreftelse nevner en regel som ikke finnes: {found}" | "ei stadfesting nemner ein regel som ikkje finst: {found}" | "a confirmation names a rule that there is not: {found}",
        why "Advarselen som er ment, står ubekreftet." | "Åtvaringa som er meint, står ustadfesta." | "The warning that is meant stands unconfirmed.",
        mend "Rett `rule` i bekreftelsen, eller ta den ut." | "Rett `rule` i stadfestinga, eller ta henne ut." | "Mend `rule` in the confirmation, or take it out.";
    /// A confirmation of what is no warning.
    CONFIRMS_NO_WARNING = "S-066", error,
        "{rule} er ikke en advarsel i {year} og kan ikke bekreftes" | "{rule} er ikkje ei åtvaring i {year} og kan ikkje stadfestast" | "{rule} is no warning in {year} and cannot be confirmed",
        why "En feil må rettes, eller fritas av direktoratet; en opplysning trenger ingen bekreftelse." | "Ein feil må rettast, eller få fritak frå direktoratet; ei opplysning treng inga stadfesting." | "An error must be mended, or waived by the directorate; an info needs no confirmation.",
        mend "Rett feilen, og ta bekreftelsen ut." | "Rett feilen, og ta stadfestinga ut." | "Mend the error, and take the confirmation out.";
    /// A confirmation whose values have changed.
    CONFIRMATION_LAPSED = "S-067", info,
        "bekreftelsen av {rule} for {record} gjelder ikke lenger; advarselen står" | "stadfestinga av {rule} for {record} gjeld ikkje lenger; åtvaringa står" | "the confirmation of {rule} for {record} has lapsed; the warning stands",
        why "Svarene som regelen så på, er endret siden den ble bekreftet." | "Svara som regelen såg på, er endra sidan ho vart stadfesta." | "The answers that the rule read have changed since.",
        mend "Se på advarselen igjen." | "Sjå på åtvaringa igjen." | "Look at the warning again.";
    /// A confirmation that met no finding.
    CONFIRMATION_UNUSED = "S-068", info,
        "bekreftelsen av {rule} for {record} gjelder ingen advarsel" | "stadfestinga av {rule} for {record} gjeld inga åtvaring" | "the confirmation of {rule} for {record} meets no warning",
        why "Svarene er rettet, eller posten er tatt ut." | "Svara er retta, eller posten er teken ut." | "The answers were mended, or the record was taken out.",
        mend "Bekreftelsen kan tas ut." | "Stadfestinga kan takast ut." | "The confirmation can be taken out.";
}
