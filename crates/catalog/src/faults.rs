//! What the reader makes of faulty input: the table in `docs/faults.md`, whose every row is run as a test.

mod files;

pub(crate) use files::moved;
pub use files::{Content, Files, contact, submission, submission_to};

use std::fmt::Write;

use tallfest_rules::{RuleId, RuleInfo, Severity, declared, structure};

/// An input, and what is found in it.
#[derive(Debug)]
pub struct KnownFault {
    /// What is wrong.
    pub name: &'static str,
    /// The input.
    pub input: Input,
    /// The rule that finds it; none where it is read without a finding.
    pub rule: Option<&'static RuleInfo>,
}

/// How a faulty input is made.
#[derive(Debug, Clone, Copy)]
pub enum Input {
    /// These bytes stand as `contacts.ndjson` between two good records, each on its line.
    Line(&'static [u8]),
    /// These bytes are the whole of `contacts.ndjson`.
    Contacts(&'static [u8]),
    /// These bytes stand before the good records of `contacts.ndjson`.
    Before(&'static [u8]),
    /// These bytes end the lines of `contacts.ndjson`.
    LineEnds(&'static str),
    /// These bytes are the whole of `annual.json`.
    Annual(&'static [u8]),
    /// These bytes are the whole of `contacts.csv`, in place of `contacts.ndjson`.
    Sheet(&'static [u8]),
    /// These bytes are the whole of `annual.csv`, in place of `annual.json`.
    AnnualSheet(&'static [u8]),
    /// A line of so many letters in `contacts.ndjson`.
    LongLine(usize),
    /// So many nested arrays on a line of `contacts.ndjson`.
    Nested(usize),
    /// The whole of `submission.json`; nothing if it is missing.
    Manifest(Option<&'static [u8]>),
    /// A file of this name with these bytes stands in the folder too.
    File(&'static str, &'static [u8]),
    /// A folder of this name stands in place of a file.
    Folder(&'static str),
}

use Input::{
    Annual, AnnualSheet, Before, Contacts, File, Folder, Line, LineEnds, LongLine, Manifest,
    Nested, Sheet,
};

const fn fault(name: &'static str, input: Input, rule: &'static RuleInfo) -> KnownFault {
    KnownFault { name, input, rule: Some(rule) }
}

/// Faulty input, and what is found in it.
pub static FAULTS: &[KnownFault] = &[
    fault("bytes that are not UTF-8", Line(b"{\"record_id\":\"c-\xe6\"}"), &structure::NOT_UTF8),
    fault("a file in UTF-16", Contacts(b"\xff\xfe{\0}\0"), &structure::WRONG_ENCODING),
    fault("a byte order mark before the first line", Before(b"\xef\xbb\xbf"), &structure::BYTE_ORDER_MARK),
    fault("lines that end with CRLF", LineEnds("\r\n"), &structure::CARRIAGE_RETURNS),
    fault("blank lines", Line(b"   "), &structure::BLANK_LINES),
    fault("a last line that is cut off", Contacts(b"{\"record_id\":\"c-1\",\"contact_pa"), &structure::CUT_OFF),
    fault("a line of 50 MB", LongLine(50_000_000), &structure::LINE_TOO_LONG),
    fault("nesting of 200 000 levels", Nested(200_000), &structure::TOO_DEEP),
    fault("a field that stands twice", Line(br#"{"record_id":"x-1","record_id":"x-2"}"#), &structure::FIELD_TWICE),
    fault("a field that the form does not have", Line(br#"{"record_id":"x-1","gendre":"female"}"#), &structure::UNKNOWN_FIELD),
    fault("`null` in place of a record", Line(b"null"), &structure::NOT_A_RECORD),
    fault("`[]` in place of a record", Line(b"[]"), &structure::NOT_A_RECORD),
    fault("`null` in place of an answer", Line(br#"{"record_id":"x-1","gender":null}"#), &structure::EMPTY_ANSWER),
    fault("`[]` in place of an answer", Annual(br#"{"premises":[]}"#), &structure::EMPTY_ANSWER),
    fault("an empty text", Annual(br#"{"supervisor_type_other_text":""}"#), &structure::EMPTY_ANSWER),
    fault("an unknown code", Line(br#"{"record_id":"x-1","contact_channel":"phon"}"#), &structure::UNKNOWN_CODE),
    fault("a code twice in one answer", Annual(br#"{"premises":["office","office"]}"#), &structure::CODE_TWICE),
    fault("an unknown row of a matrix", Annual(br#"{"staff_gender":{"femal":1}}"#), &structure::UNKNOWN_ROW),
    fault("a number as a text", Annual(br#"{"staff_count":"12"}"#), &structure::WRONG_TYPE),
    fault("a text as a number", Line(br#"{"record_id":17}"#), &structure::WRONG_TYPE),
    KnownFault { name: "`1.0` for a whole number: read as 1", input: Annual(br#"{"travel_distance_km":1.0}"#), rule: None },
    fault("`1.5` for a whole number", Annual(br#"{"staff_count":1.5}"#), &structure::TOO_MANY_DECIMALS),
    fault("`1e400`", Annual(br#"{"staff_count":1e400}"#), &structure::ABOVE_LIMIT),
    fault("a negative count", Annual(br#"{"staff_count":-1}"#), &structure::NEGATIVE),
    fault("29 February in a year that has none", Line(br#"{"record_id":"x-1","contact_date":"2019-02-29"}"#), &structure::NOT_A_DAY),
    fault("a key with letters that it cannot have", Line(br#"{"record_id":"Kari Nordmann"}"#), &structure::NOT_A_KEY),
    fault("text that is not JSON", Line(b"{record_id: 1}"), &structure::NOT_JSON),
    fault("an empty file of one record", Annual(b" \n"), &structure::NO_RECORD),
    fault("a record id that repeats", Line(br#"{"record_id":"good-1"}"#), &declared::RECORD_ID_IS_UNIQUE),
    fault("an unknown file", File("contact.ndjson", b""), &structure::UNKNOWN_FILE),
    fault("a file in a format that is not read", File("contacts.xlsx", b"PK"), &structure::FORMAT_NOT_READ),
    fault("a form in two files", File("contacts.ndjson.gz", b""), &structure::TWO_FILES),
    fault("a folder in place of a file", Folder("contacts.ndjson"), &structure::NOT_A_FILE),
    fault("a manifest that is missing", Manifest(None), &structure::NO_MANIFEST),
    fault("a manifest that cannot be read", Manifest(Some(b"{\"format\":1,")), &structure::BROKEN_MANIFEST),
    fault("a manifest of a system that there is not", Manifest(Some(br#"{"format":1,"system":"none","centre":"smiso-07","year":2020,"version":1,"replaces":null,"status":"final","synthetic":true,"period_to":"2020-12-31","made_on":"2021-01-15","made_by":"an example","empty":[],"confirmations":[]}"#)), &structure::YEAR_NOT_COVERED),
    fault("a sheet with semicolons", Sheet(b"record_id;contact_date\nc-1;2020-03-12\n"), &structure::SEPARATOR),
    fault("a sheet with tabs", Sheet(b"record_id\tcontact_date\nc-1\t2020-03-12\n"), &structure::SEPARATOR),
    fault("a sheet with the line `sep=;` that Excel writes", Sheet(b"sep=;\nrecord_id;contact_date\nc-1;2020-03-12\n"), &structure::SEPARATOR),
    fault("a sheet in windows-1252", AnnualSheet(b"membership,membership_other_text\nother,l\xe6rer\n"), &structure::WINDOWS_1252),
    fault("a sheet in UTF-16", Sheet(b"\xff\xfer\0e\0"), &structure::WRONG_ENCODING),
    fault("a byte that is a letter neither in UTF-8 nor in windows-1252", AnnualSheet(b"supervisor_type_other_text\nl\x81\n"), &structure::NOT_UTF8),
    fault("a byte order mark before the headings of a sheet", Sheet(b"\xef\xbb\xbfrecord_id,contact_date\nc-1,2020-03-12\n"), &structure::BYTE_ORDER_MARK),
    fault("rows that end with CRLF", Sheet(b"record_id,contact_date\r\nc-1,2020-03-12\r\n"), &structure::CARRIAGE_RETURNS),
    fault("blank rows in a sheet", Sheet(b"record_id,contact_date\n,\n\nc-1,2020-03-12\n , \n"), &structure::BLANK_LINES),
    fault("a day as `1.2.2020`", Sheet(b"record_id,contact_date\nc-1,1.2.2020\n"), &structure::DAYS_WITH_POINTS),
    fault("a number as `135,3`", AnnualSheet(b"phone_hours_week\n\"135,3\"\n"), &structure::DECIMAL_COMMA),
    fault("a whole number as `3,0`", AnnualSheet(b"staff_count\n\"3,0\"\n"), &structure::DECIMAL_COMMA),
    KnownFault { name: "a whole number as `3.0` in a sheet: read as 3", input: AnnualSheet(b"staff_count\n3.0\n"), rule: None },
    KnownFault { name: "a text of several lines, and with quotes, in a cell", input: AnnualSheet(b"supervisor_type_other_text\n\"one\ntwo \"\"three\"\"\"\n"), rule: None },
    fault("headings in words", Sheet(b"record_id, dato  for HENVENDELSEN\nc-1,2020-03-12\n"), &structure::HEADINGS_AS_LABELS),
    fault("answers in words", Sheet(b"record_id,contact_channel\nc-1,TELEFON\n"), &structure::ANSWERS_AS_LABELS),
    fault("a column for each alternative", AnnualSheet(b"premises.office\nx\n"), &structure::COLUMN_FOR_EACH_ANSWER),
    fault("spaces around an answer", Sheet(b"record_id,contact_date\nc-1, 2020-03-12 \n"), &structure::SPACES),
    fault("a column that the form does not have", Sheet(b"record_id,gendre\nc-1,female\n"), &structure::UNKNOWN_COLUMN),
    fault("a column that stands twice", Sheet(b"record_id,gender,gender\nc-1,female,female\n"), &structure::COLUMN_TWICE),
    fault("a row with too few cells", Sheet(b"record_id,gender\nc-1\n"), &structure::OTHER_NUMBER_OF_CELLS),
    fault("a row with too many cells", Sheet(b"record_id,gender\nc-1,female,x\n"), &structure::OTHER_NUMBER_OF_CELLS),
    fault("a quote that is not closed", Sheet(b"record_id,gender\nc-1,\"fem\nc-2,female\n"), &structure::QUOTE_NOT_CLOSED),
    fault("a sheet without headings", Sheet(b"c-1,2020-03-12\nc-2,2020-03-13\n"), &structure::NO_HEADINGS),
    fault("two rows in a sheet of one record", AnnualSheet(b"staff_count\n1\n2\n"), &structure::MORE_THAN_ONE_ROW),
    fault("headings without a row in a sheet of one record", AnnualSheet(b"staff_count\n"), &structure::NO_RECORD),
    fault("an unknown code in a sheet", Sheet(b"record_id,contact_channel\nc-1,phon\n"), &structure::UNKNOWN_CODE),
    fault("words in place of a number", AnnualSheet(b"staff_count\ntolv\n"), &structure::WRONG_TYPE),
    fault("a day that there is not, in a sheet", Sheet(b"record_id,contact_date\nc-1,2020-02-31\n"), &structure::NOT_A_DAY),
    fault("a matrix that is not stated and has rows", AnnualSheet(b"staff_gender,staff_gender.female\nnot_stated,3\n"), &structure::FIELD_TWICE),
    fault("a cell that says neither yes nor no to an alternative", AnnualSheet(b"premises.office,premises.kitchen\n1,kanskje\n"), &structure::NEITHER_YES_NOR_NO),
    fault("a form as a sheet and as NDJSON", File("contacts.csv", b"record_id\n"), &structure::TWO_FILES),
    fault("a confirmation of a rule that there is not", Manifest(Some(br#"{"format":1,"system":"smiso","centre":"smiso-07","year":2020,"version":1,"status":"final","confirmations":[{"rule":"A-999","record_id":"c-1","fingerprint":"00112233445566778899aabbccddeeff","reason":"special_event"}]}"#)), &structure::CONFIRMS_NO_RULE),
    fault("a confirmation of an error", Manifest(Some(br#"{"format":1,"system":"smiso","centre":"smiso-07","year":2020,"version":1,"status":"final","confirmations":[{"rule":"COM-010","records":[],"reason":"special_event"}]}"#)), &structure::CONFIRMS_NO_WARNING),
    fault("a confirmation that meets no warning", Manifest(Some(br#"{"format":1,"system":"smiso","centre":"smiso-07","year":2020,"version":1,"status":"final","confirmations":[{"rule":"COM-009b","record_id":"c-1","fingerprint":"00112233445566778899aabbccddeeff","reason":"special_event"}]}"#)), &structure::CONFIRMATION_UNUSED),
];

/// A fault that takes more than one file, or a folder of submissions.
#[derive(Debug)]
pub struct FolderFault {
    /// What is wrong.
    pub name: &'static str,
    /// The rule that finds it.
    pub rule: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Other rules that find something too, by the nature of the fault.
    pub beside: &'static [RuleId],
    /// What is changed in the files of the good submission.
    pub edit: fn(&mut Files),
}

const fn of_folder(
    name: &'static str,
    rule: &'static str,
    severity: Severity,
    edit: fn(&mut Files),
) -> FolderFault {
    FolderFault { name, rule, severity, beside: &[], edit }
}

/// A confirmation whose fingerprint fits no answers.
const LAPSED: &str = r#"{"rule":"COM-009b","record_id":"good-1","fingerprint":"00112233445566778899aabbccddeeff","reason":"special_event"}"#;

/// Faults that take more than one file, or a folder of submissions.
pub static FOLDER_FAULTS: &[FolderFault] = &[
    of_folder(
        "a file that is missing and is not listed as `empty`",
        "COM-019",
        Severity::Warning,
        |files| {
            files.remove("contacts.ndjson");
        },
    ),
    of_folder(
        "a version number that is used twice for different content",
        "COM-023",
        Severity::Error,
        |files| {
            let mut second = files.clone();
            second.insert("contacts.ndjson".to_owned(), Content::text(&contact(1)));
            *files = moved(files, "first");
            files.extend(moved(&second, "second"));
        },
    ),
    of_folder(
        "a file that cannot be opened or read to its end",
        "S-052",
        Severity::Fatal,
        |files| {
            *files = moved(files, "centre");
            files.insert("year.json".to_owned(), Content::Folder);
        },
    ),
    of_folder(
        "a compressed file that does not unpack to its end",
        "S-053",
        Severity::Fatal,
        |files| {
            files.remove("contacts.ndjson");
            files.insert(
                "contacts.ndjson.gz".to_owned(),
                Content::Bytes(b"\x1f\x8b\x08\0".to_vec()),
            );
        },
    ),
    of_folder(
        "a compressed file that asks for a window of more than 8 MiB",
        "S-053",
        Severity::Fatal,
        |files| {
            files.remove("contacts.ndjson");
            // The head of a frame of Zstandard whose window is 9 MiB.
            files.insert(
                "contacts.ndjson.zst".to_owned(),
                Content::Bytes(b"\x28\xb5\x2f\xfd\0\x69".to_vec()),
            );
        },
    ),
    of_folder("`year.json` that cannot be read", "S-059", Severity::Fatal, |files| {
        *files = moved(files, "centre");
        files.insert("year.json".to_owned(), Content::text("{\"format\":1"));
    }),
    of_folder(
        "a submission beside the `year.json` of another year",
        "S-062",
        Severity::Error,
        |files| {
            let register = r#"{"format":1,"year":2019,"centres":[]}"#;
            *files = moved(files, "centre");
            files.insert("year.json".to_owned(), Content::text(register));
        },
    ),
    of_folder(
        "a form that `empty` names and that has records",
        "S-063",
        Severity::Error,
        |files| {
            files::empty(files, "contacts");
        },
    ),
    of_folder(
        "a form that `empty` names and that there is not",
        "S-064",
        Severity::Error,
        |files| {
            files::empty(files, "contatcs");
        },
    ),
    of_folder("two forms of one user", "C-003", Severity::Error, |files| {
        files::users_of_one_person(files);
    }),
    of_folder("records that look alike", "COM-011", Severity::Info, |files| {
        let copy = |id: &str| contact(1).replace("good-1", id);
        let contacts = Content::text(&[copy("good-1"), copy("good-2")].join("\n"));
        files.insert("contacts.ndjson".to_owned(), contacts);
    }),
    FolderFault {
        // A confirmation lapses beside the warning that it was of.
        beside: &[RuleId::new("COM-009b")],
        ..of_folder(
            "a confirmation of a warning whose answers have changed",
            "S-067",
            Severity::Info,
            |files| {
                files::put_contact(files, 1, |line| line.replace("\"gender\":\"female\",", ""));
                files::confirm(files, LAPSED);
            },
        )
    },
];

/// The known faults that a rule finds: what is wrong, and the files of a submission in which it is.
pub fn of_rule(rule: &RuleInfo) -> Vec<(&'static str, Files)> {
    let finds = |fault: &&KnownFault| fault.rule.is_some_and(|finds| finds.id == rule.id);
    let known = FAULTS.iter().filter(finds).map(|fault| (fault.name, fault.input.files()));
    let of_folders = FOLDER_FAULTS.iter().filter(|fault| fault.rule == rule.id.as_str());
    let of_folders = of_folders.map(|fault| (fault.name, fault.files()));
    known.chain(of_folders).collect()
}

/// `docs/faults.md`.
pub fn table() -> String {
    let mut table = String::from(
        "<!-- Made by `cargo xtask generate`; do not edit. -->\n\n# Faulty input, and what is found\n\n\
         Each row is run as a test. A file goes on after every finding but a `fatal` one; the other files and\n\
         submissions are always checked.\n\n\
         | fault | rule | severity | does the file go on |\n| --- | --- | --- | --- |\n",
    );
    let mut row = |name: &str, id: &str, severity: Severity| {
        let goes_on = if severity == Severity::Fatal { "no" } else { "yes" };
        let _ =
            writeln!(table, "| {name} | [{id}](rules/{id}.md) | {} | {goes_on} |", severity.code());
    };
    for fault in FAULTS {
        if let Some(rule) = fault.rule {
            let severity = rule.severity.first().map_or(Severity::Error, |weight| weight.severity);
            row(fault.name, rule.id.as_str(), severity);
        }
    }
    for fault in FOLDER_FAULTS {
        row(fault.name, fault.rule, fault.severity);
    }
    for fault in FAULTS.iter().filter(|fault| fault.rule.is_none()) {
        let _ = writeln!(table, "| {} | none | – | yes |", fault.name);
    }
    table
}
