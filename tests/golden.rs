//! Golden files: what people and other programs get, word for word, for a reviewer to read. All data are made up.
//!
//! After a change that is meant: `INSTA_UPDATE=always cargo test -p acceptance --test golden`, then read the difference.

use std::{fmt::Write, fs, path::Path};

use acceptance::judge::Judged;
use insta::assert_snapshot;
use tallfest::formats::publication::{Files, Publication};
use tallfest_base::{Lang, Place, Text, date, text};
use tallfest_catalog::schema;
use tallfest_disclosure::{
    Base, Block, Cell, Class, Dimension, Frame, Open, Protected, Protection, protect,
};
use tallfest_forms::every_form;
use tallfest_rules::{Verdict, smiso::year::Year, submission::Submissions};

/// The findings of every example that fails: what a reviewer of words reads.
#[test]
fn every_finding_of_every_failing_example_reads_so_in_three_languages() {
    fn add<T: Judged>(overview: &mut String) {
        for rule in T::RULES {
            let fails = rule.examples.iter().filter(|example| example.verdict == Verdict::Broken);
            for example in fails {
                let judgement = T::judge(&example.draft::<T>(), &example.context());
                let _ = writeln!(overview, "{} {}: {}", rule.info.id, example.year, example.name);
                for fault in judgement.faults {
                    let pointer = fault.place.map(Place::pointer).unwrap_or_default();
                    let (rule, severity) = (fault.rule.id, fault.severity.code());
                    let _ =
                        writeln!(overview, "  {}", format!("{severity} {rule} {pointer}").trim());
                    for lang in Lang::ALL {
                        let _ = writeln!(overview, "    {lang}  {}", fault.message(lang));
                    }
                }
                overview.push('\n');
            }
        }
    }
    let mut overview = String::new();
    macro_rules! of_records {
        ($($form:ty),+) => { $(add::<$form>(&mut overview);)+ };
    }
    every_form!(of_records!);
    add::<Year>(&mut overview);
    add::<Submissions>(&mut overview);
    assert_snapshot!("findings", overview);
}

#[test]
fn the_schema_of_the_manifest_reads_so() {
    assert_snapshot!("manifest_schema", format!("{:#}", schema::of_manifest()));
}

#[test]
fn a_small_publication_reads_so() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("publication");
    let tables = [channels(), rooms(), hours()];
    let publication = Publication {
        system: "smiso",
        title: text("Sentre", "Senter", "Centres"),
        year: 2020,
        published: Some(date(2021, 6, 1)),
        synthetic: true,
        register: Some(3),
        reported: 2,
        partly: &[(text("Skjema B", "Skjema B", "Form B"), 1)],
        waived: 1,
        tables: &tables,
        series: None,
    };
    Files::of(&[publication]).unwrap().write(&out).unwrap();
    let read = |name: &str| fs::read_to_string(out.join(Path::new(name))).unwrap();
    assert_snapshot!("table_with_a_hidden_cell", read("tables/made-up-channels.csv"));
    assert_snapshot!("table_of_two_dimensions", read("tables/made-up-rooms.csv"));
    assert_snapshot!("table_of_sums_with_means", read("tables/made-up-hours.csv"));
    assert_snapshot!("page", read("index.html"));
    assert_snapshot!("release", read("release.json"));
}

const fn class(code: &'static str, label: Text) -> Class {
    Class { code, label, stated: true, some: true }
}

const NOT_STATED: Class = Class {
    code: "not_stated",
    label: text("ikke oppgitt", "ikkje oppgitt", "not stated"),
    stated: false,
    some: false,
};

fn frame(id: &'static str, title: Text, dimensions: Vec<Dimension>) -> Frame {
    Frame {
        id,
        title,
        unit: text("henvendelser", "førespurnader", "contacts"),
        decimals: 0,
        population: text("Alle henvendelser", "Alle førespurnader", "All contacts"),
        base: Base::Stated,
        dimensions,
        notes: vec![text("Oppdiktet.", "Oppdikta.", "Made up.")],
        coverage: None,
        partition: true,
        has_mean: false,
    }
}

/// Counts of events: two letters are too few to be shown, and so is the smallest cell beside them.
fn channels() -> Protected {
    let classes = vec![
        class("phone", text("telefon", "telefon", "telephone")),
        class("letter", text("brev", "brev", "letter")),
        class("chat", text("chat", "chat", "chat")),
        class("visit", text("besøk", "besøk", "visit")),
        NOT_STATED,
    ];
    let label = text("Kontaktmåte", "Kontaktmåte", "How contact was made");
    let dimension = Dimension { id: "contact_channel", label, classes };
    let title = text(
        "Henvendelser etter kontaktmåte",
        "Førespurnader etter kontaktmåte",
        "Contacts by how contact was made",
    );
    let cells = [30, 2, 12, 0, 6].map(Cell::count).to_vec();
    let block = Block { cells, total: Cell::count(50), base: 44, any: None, respondents: 0 };
    let frame = frame("made-up-channels", title, vec![dimension]);
    protect(Open { frame, blocks: vec![block] }, Protection::NATIONAL)
}

fn website() -> Dimension {
    let classes =
        vec![class("yes", text("ja", "ja", "yes")), class("no", text("nei", "nei", "no"))];
    Dimension { id: "website", label: text("Nettside", "Nettside", "Website"), classes }
}

fn of_centres(id: &'static str, title: Text, dimension: Dimension) -> Frame {
    Frame {
        unit: text("sentre", "senter", "centres"),
        population: text("Alle sentre", "Alle senter", "All centres"),
        ..frame(id, title, vec![website(), dimension])
    }
}

/// Facts about institutions, in which one centre is shown: kinds of room by whether there is a website.
fn rooms() -> Protected {
    let classes = vec![
        class("office", text("kontor", "kontor", "office")),
        class("kitchen", text("kjøkken", "kjøken", "kitchen")),
        NOT_STATED,
    ];
    let rooms = Dimension { id: "premises", label: text("Lokaler", "Lokale", "Premises"), classes };
    let title = text("Lokaler etter nettside", "Lokale etter nettside", "Premises by website");
    let block = |cells: [u64; 3], total, base, any| Block {
        cells: cells.map(Cell::count).to_vec(),
        total: Cell::count(total),
        base,
        any: Some(any),
        respondents: 0,
    };
    let frame = Frame { partition: false, ..of_centres("made-up-rooms", title, rooms) };
    let blocks = vec![block([3, 1, 0], 4, 3, 3), block([0, 0, 1], 1, 0, 0)];
    protect(Open { frame, blocks }, Protection::INSTITUTIONS)
}

/// Sums of hours, with their means, by whether there is a website.
fn hours() -> Protected {
    let label = text("Timer i uken", "Timar i veka", "Hours a week");
    let hours = Dimension { id: "phone_hours_week", label, classes: vec![] };
    let title = text("Timer etter nettside", "Timar etter nettside", "Hours by website");
    let frame = Frame {
        decimals: 1,
        has_mean: true,
        unit: text("timer", "timar", "hours"),
        ..of_centres("made-up-hours", title, hours)
    };
    let block = |value, contributors| Block {
        total: Cell { value, contributors },
        base: contributors,
        respondents: contributors,
        ..Block::default()
    };
    let blocks = vec![block(1_005, 3), block(0, 0)];
    protect(Open { frame, blocks }, Protection::INSTITUTIONS)
}
