//! Sheets (CSV): what Norwegian offices send comes out as the NDJSON of the same records, and what is written comes
//! back.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::{fmt::Debug, fs};

use acceptance::{
    folder::{Submission, check, contact},
    strategy,
};
use proptest::prelude::*;
use tallfest::{AnyForm, Limits, Source};
use tallfest_base::{AnyField, Form, Kind, Lang, Sample, Slot, Value};
use tallfest_formats::csv::{Cells, Rows, headings, row};
use tallfest_forms::smiso::{annual::Annual, contact::Contact};

fn form<T: Form>() -> &'static dyn AnyForm {
    tallfest::form(T::INFO.system, T::INFO.id).unwrap()
}

fn rewritten<T: Form>(source: Source<'_>, to_sheet: bool) -> Vec<u8> {
    let mut out = vec![];
    form::<T>().rewrite(source, to_sheet, &Limits::default(), &mut out).unwrap();
    out
}

/// Records come back from a sheet as they were.
fn comes_back<T: Form + PartialEq + Debug>(records: &[T]) {
    let sheet = headings::<T>() + &records.iter().map(row).collect::<String>();
    let found = form::<T>().structure(Source::memory(sheet.as_bytes()).sheet(), &Limits::default());
    assert_eq!(found.lines(Lang::En), [""; 0], "{sheet}");
    let json = rewritten::<T>(Source::memory(sheet.as_bytes()).sheet(), false);
    let read = serde_json::Deserializer::from_slice(&json).into_iter::<T>();
    assert_eq!(read.map(Result::unwrap).collect::<Vec<_>>(), records, "{sheet}");
    assert_eq!(rewritten::<T>(Source::memory(&json), true), sheet.as_bytes());
}

/// Texts that a careless writer or reader of sheets would change.
const TEXTS: [&str; 9] = [
    "a,b;c\td",
    "\"",
    "say \"hi\"\n\nand\r\ngo",
    "=1+1",
    " outer ",
    " ",
    "\u{a0}æøå 😀",
    "\r",
    "1,5",
];

fn with_texts<T: Form + Sample>(text: &str) -> T {
    let mut record = T::sample();
    for slot in Slot::<T>::all().filter(|slot| matches!(slot.field.kind.cell(), Kind::Text)) {
        slot.set(&mut record, Value::Text(text)).unwrap();
    }
    record
}

proptest! {
    #[test]
    fn any_record_comes_back_from_a_sheet(
        contacts in proptest::collection::vec(strategy::record::<Contact>(2020), 1..4),
        annual in strategy::record::<Annual>(2020),
    ) {
        // A row of which nothing is answered is blank, and no record.
        let given = |contact: &Contact| *contact != Contact::default();
        comes_back(&contacts.into_iter().filter(given).collect::<Vec<_>>());
        comes_back(&[annual]);
    }

    /// Where every quote is closed, rows and cells are those that the crate `csv` finds.
    #[test]
    fn rows_and_cells_are_cut_as_others_cut_them(sheet in "[ab,\"\n]{0,24}") {
        let sheet = format!("h\n{sheet}");
        let mut rows = Rows::new(sheet.as_bytes(), 1 << 10);
        rows.start(Cells::len).unwrap();
        prop_assume!(rows.separator() == ',');
        let (mut ours, mut whole) = (vec![], true);
        while let Some(chunk) = rows.next_chunk().unwrap() {
            for row in chunk.rows() {
                whole &= row.problem.is_none();
                let cells = Cells::split(std::str::from_utf8(row.bytes).unwrap(), ',');
                if !row.bytes.is_empty() {
                    ours.push(cells.texts().map(str::to_owned).collect::<Vec<_>>());
                }
            }
        }
        prop_assume!(whole);
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(sheet.as_bytes());
        let theirs: Vec<Vec<String>> =
            reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        prop_assert_eq!(ours, theirs);
    }
}

#[test]
fn texts_come_back_from_a_sheet_letter_by_letter() {
    for text in TEXTS {
        comes_back(&[with_texts::<Annual>(text)]);
    }
}

/// A record as a Norwegian Excel has it: words for headings and answers, days and decimals the Norwegian way.
fn excel_row<T: Form>(record: &T, field: &'static AnyField<T>) -> Vec<(String, String)> {
    let not_stated = field.slots().next().unwrap().get(record) == Value::NotStated;
    if field.kind.rows().is_some() && not_stated {
        return vec![(field.question.text.nb.to_uppercase(), "Ikke oppgitt".to_owned())];
    }
    let label = |code: &tallfest_base::Code| code.label.nb.to_uppercase();
    let cell = |slot: Slot<T>| match (slot.get(record), field.kind.cell()) {
        (Value::Absent, _) => String::new(),
        (Value::NotStated, _) => "Ikke oppgitt".to_owned(),
        (Value::Code(line), Kind::Code(list)) => label(list.at(line).unwrap()),
        (Value::Codes(bits), Kind::Codes(list)) => {
            list.codes_in(bits).map(label).collect::<Vec<_>>().join(" | ")
        }
        (Value::Number(units), Kind::Number { decimals: 0, .. }) => format!("{units},0"),
        (Value::Number(units), Kind::Number { decimals, .. }) => {
            let one = 10_u64.pow(*decimals);
            let width = usize::try_from(*decimals).unwrap();
            format!("{},{:0width$}", units / one, units % one)
        }
        (Value::Date(day), _) => format!("{}.{}.{}", day.day(), day.month(), day.year()),
        (Value::Text(text), _) => text.to_owned(),
        (value, kind) => panic!("{value:?} is no {kind:?}"),
    };
    let heading = |slot: Slot<T>| match slot.row_code() {
        Some(row) => format!("{}.{}", field.question.text.nb, row.label.nb),
        None => field.question.text.nb.to_owned(),
    };
    field.slots().map(|slot| (heading(slot), cell(slot))).collect()
}

fn excel<T: Form>(records: &[T]) -> Vec<u8> {
    let line = |cells: Vec<String>| cells.join(";") + "\r\n";
    let mut sheet = String::new();
    for record in records {
        let cells: Vec<_> = T::FIELDS.iter().flat_map(|field| excel_row(record, field)).collect();
        let (heads, cells): (Vec<_>, Vec<_>) = cells.into_iter().unzip();
        if sheet.is_empty() {
            sheet = line(heads);
        }
        sheet += &line(cells);
    }
    let byte = |letter: char| match letter {
        '–' => 0x96,
        letter => u8::try_from(letter).unwrap(),
    };
    sheet.chars().map(byte).collect()
}

#[test]
fn what_a_norwegian_excel_writes_gives_the_tables_of_the_same_records() {
    let submission = Submission::new().unwrap();
    let (found, json) = submission.check();
    assert_eq!(found, [""; 0]);
    let contacts: Vec<Contact> =
        (1..=10).map(|number| serde_json::from_str(&contact(number)).unwrap()).collect();
    fs::remove_file(submission.file("contacts.ndjson")).unwrap();
    fs::remove_file(submission.file("annual.json")).unwrap();
    submission.write("contacts.csv", &excel(&contacts)).unwrap();
    submission.write("annual.csv", &excel(&[Annual::sample()])).unwrap();
    for threads in [1, 3] {
        let (found, sheets) = check(submission.path(), &Limits { threads, ..Limits::default() });
        assert!(
            found.iter().all(|found| found.starts_with("S-04") || found.starts_with("S-07")),
            "{found:?}"
        );
        for rule in ["S-041", "S-070", "S-071", "S-072", "S-074", "S-075"] {
            let with = |found: &&String| found.starts_with(&format!("{rule} contacts.csv"));
            assert_eq!(found.iter().filter(with).count(), 1, "{rule}: {found:?}");
        }
        assert_eq!(sheets.records(), Submission::RECORDS);
        let tables = |report: &tallfest::FolderReport| format!("{:?}", report.years[0].tables);
        assert!(tables(&sheets) == tables(&json), "the tables differ");
    }
}

#[test]
fn a_column_for_each_alternative_is_one_answer() {
    let sheet = "premises.office,premises.kitchen,staff_gender: Kvinner\nja,0,\n";
    let read = rewritten::<Annual>(Source::memory(sheet.as_bytes()).sheet(), false);
    let annual: Annual = serde_json::from_slice(&read).unwrap();
    assert_eq!(serde_json::to_string(&annual).unwrap(), r#"{"premises":["office"]}"#);
}

#[test]
fn a_cell_that_says_neither_yes_nor_no_is_a_finding() {
    let submission = Submission::new().unwrap();
    fs::remove_file(submission.file("annual.json")).unwrap();
    submission.write("annual.csv", b"premises.office,premises.kitchen\n1,kanskje\n").unwrap();
    let found = submission.check().0;
    assert_eq!(found.iter().filter(|found| *found == "S-087 annual.csv:2 /premises").count(), 1);
    assert!(
        !found.iter().any(|found| found.starts_with("COM-009") && found.ends_with("/premises"))
    );
}

#[test]
fn a_finding_stands_in_its_row_and_column() {
    let submission = Submission::new().unwrap();
    fs::remove_file(submission.file("contacts.ndjson")).unwrap();
    let mut sheet = headings::<Contact>();
    for number in 1..=3 {
        sheet += &row(&serde_json::from_str::<Contact>(&contact(number)).unwrap());
    }
    submission.write("contacts.csv", sheet.replacen(",phone,", ",pigeon,", 2).as_bytes()).unwrap();
    let (_, report) = submission.check();
    let mut found = vec![];
    report.each(|origin, finding| {
        let json = serde_json::to_value(finding.to_json(origin, Lang::Nb)).unwrap();
        found.push(["rule", "line", "column", "cell"].map(|key| json[key].to_string()).join(" "));
    });
    assert_eq!(found, ["\"S-022\" 2 \"D\" \"D2\"", "\"S-022\" 3 \"D\" \"D3\""]);
}

#[test]
fn a_column_that_is_missing_is_one_finding_with_the_count_of_rows() {
    let submission = Submission::new().unwrap();
    fs::remove_file(submission.file("contacts.ndjson")).unwrap();
    let without = |line: &str| {
        let cells: Vec<_> = line.split(',').collect();
        [&cells[..6], &cells[7..]].concat().join(",") + "\n"
    };
    let mut sheet = without(headings::<Contact>().trim_end());
    for number in 1..=10 {
        let contact: Contact = serde_json::from_str(&contact(number)).unwrap();
        sheet += &without(row(&contact).trim_end());
    }
    submission.write("contacts.csv", sheet.as_bytes()).unwrap();
    for threads in [1, 3] {
        let (found, report) = check(submission.path(), &Limits { threads, ..Limits::default() });
        assert_eq!(found, ["COM-009b contacts.csv:1 /gender"]);
        report.each(|_, finding| assert!(finding.message(Lang::Nb).ends_with("i 10 rader")));
    }
}

#[test]
fn no_heading_and_no_cell_of_somebodys_own_is_shown() {
    let submission = Submission::new().unwrap();
    fs::remove_file(submission.file("contacts.ndjson")).unwrap();
    let sheet = "record_id,Kari Nordmann,gender,contact_date\nOla Nordmann,x,Kari Nordmann,Kari\n\"Kari Nordmann\n";
    submission.write("contacts.csv", sheet.as_bytes()).unwrap();
    let (found, report) = submission.check();
    assert!(found.len() > 4, "{found:?}");
    report.each(|origin, finding| {
        for lang in Lang::ALL {
            let json = serde_json::to_string(&finding.to_json(origin, lang)).unwrap();
            assert!(!json.contains("Kari") && !json.contains("Nordmann"), "{json}");
        }
    });
}
