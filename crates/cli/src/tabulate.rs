//! `tallfest tabulate`.

use std::{io::Write, process::ExitCode};

use tallfest::{
    Ledgers, Limits, NotReleased, NotTabulated, Tabulated,
    base::{Lang, Share, Text, text},
    disclosure::{Base, Class, Dimension, Figure, Frame, NotTogether, Protected, Row},
    tables::Own,
    tabulate,
};

use crate::{
    args::{self, Tabulate},
    check::form_named,
    error::CliError,
    ledger::LedgerFile,
    publish,
    refused::{corrected, refused},
};

pub(crate) fn run(args: &Tabulate, quiet: bool) -> Result<ExitCode, CliError> {
    let form = form_named(&args.form)?;
    let mut ledger = args.ledger.as_deref().map(LedgerFile::open).transpose()?;
    let threads = args.work.threads();
    let report = publish::checked(&args.path, &[], threads, quiet)?;
    let by: Vec<&str> = args.by.iter().map(String::as_str).collect();
    let own = Own { by: &by, only: args.only()?, base: args.base.into() };
    let mut unknown = Ledgers::default();
    let ledgers = ledger.as_mut().map_or(&mut unknown, |file| &mut file.ledgers);
    let limits = Limits { threads, ..Limits::default() };
    let name = format!("tabulate {} by {}", args.form, by.join(", "));
    let mut stdout = anstream::stdout().lock();
    match tabulate(&args.path, &report, form, &own, &limits, (ledgers, &name)) {
        Ok(tabulated) => {
            // What may become known is entered before it does.
            if let Some(file) = &ledger {
                file.write()?;
            }
            write_table(&mut stdout, &tabulated, args, ledger.is_some())?;
            Ok(ExitCode::SUCCESS)
        }
        Err(NotTabulated::NotReleased(NotReleased::Errors)) => {
            refused(&mut stdout, &args.path, report, (ERRORS, args.lang), false)
        }
        Err(NotTabulated::NotReleased(NotReleased::NotTogether {
            form,
            why: NotTogether::Refused(why),
        })) => {
            writeln!(stdout, "{}", corrected(form, &why, args.lang))?;
            Ok(ExitCode::FAILURE)
        }
        Err(error) => Err(error.into()),
    }
}

const ERRORS: Text = text(
    "Ingenting er talt: feilene må rettes eller fritas først.",
    "Ingenting er talt: feila må rettast eller få fritak først.",
    "Nothing is counted: the errors have to be mended or waived first.",
);
const UNAUDITED: Text = text(
    "Ikke prøvd mot tidligere publiseringer: sammen med dem kan tabellen røpe noen. Bruk --ledger.",
    "Ikkje prøvd mot tidlegare publiseringar: saman med dei kan tabellen røpe nokon. Bruk --ledger.",
    "Not audited against earlier releases: together with them the table may give somebody away. Use --ledger.",
);
const WITHHELD: Text = text(
    "Hele tabellen er holdt tilbake: en celle kunne ikke skjermes på annen måte. Prøv færre eller grovere inndelinger, eller tell etter alle spørsmålene på én gang.",
    "Heile tabellen er halden tilbake: ei celle kunne ikkje skjermast på annan måte. Prøv færre eller grovare inndelingar, eller tel etter alle spørsmåla på éin gong.",
    "The whole table is withheld: a cell could not be protected in any other way. Try fewer or coarser classes, or count by all the questions at once.",
);
const SYNTHETIC: Text = text("Oppdiktede data.", "Oppdikta data.", "Made-up data.");
const TOTAL: Text = text("i alt", "i alt", "total");
const ANY: Text = text("minst én", "minst éin", "at least one");

fn write_table(
    to: &mut impl Write,
    tabulated: &Tabulated,
    args: &Tabulate,
    is_audited: bool,
) -> Result<(), CliError> {
    let (table, lang) = (&tabulated.table, args.lang);
    let frame = table.frame();
    writeln!(to, "{} ({})", frame.title.to(lang), frame.unit.to(lang))?;
    if tabulated.synthetic {
        writeln!(to, "{}", SYNTHETIC.to(lang))?;
    }
    writeln!(to, "{}\n", frame.population.to(lang))?;
    let lines = lines(table, args.share, lang);
    let widths: Vec<usize> = (0..lines.first().map_or(0, Vec::len))
        .map(|column| {
            let cells = lines.iter().filter_map(|line| line.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        })
        .collect();
    for line in &lines {
        let cells = line.iter().zip(&widths).enumerate().map(|(place, (cell, width))| {
            let gap = " ".repeat(width - cell.chars().count());
            if place < frame.dimensions.len() {
                format!("{cell}{gap}")
            } else {
                format!("{gap}{cell}")
            }
        });
        writeln!(to, "{}", cells.collect::<Vec<_>>().join("  ").trim_end())?;
    }
    let share = match args.share {
        args::Share::Row => frame.base.words(),
        args::Share::Column => {
            text("Prosent av kolonnen", "Prosent av kolonnen", "Per cent of the column")
        }
        args::Share::Total => text(
            "Prosent av alle i tabellen",
            "Prosent av alle i tabellen",
            "Per cent of all in the table",
        ),
    };
    writeln!(to, "\n{}. {}", share.to(lang), table.protection().words(lang))?;
    if tabulated.is_withheld {
        writeln!(to, "{}", WITHHELD.to(lang))?;
    }
    if !is_audited {
        writeln!(to, "{}", UNAUDITED.to(lang))?;
    }
    Ok(())
}

/// A line for each figure: its classes, the figure and its share. What is hidden is `:`.
fn lines(table: &Protected, share: args::Share, lang: Lang) -> Vec<Vec<String>> {
    let frame = table.frame();
    let all = whole(table.rows().iter().map(|row| row.total));
    let mut lines = vec![];
    for row in table.rows() {
        let before = named(frame, row, lang);
        let last = frame.dimensions.last().map_or(&[][..], |last: &Dimension| &last.classes);
        let mut line = |label: &str, figure: Figure, share: Option<Share>| {
            let value = figure.value().map_or_else(|| ":".to_owned(), |value| value.to_string());
            let percent = share.map_or_else(String::new, |share| format!("{} %", share.percent()));
            let classes = before.iter().map(|label| (*label).to_owned()).chain([label.to_owned()]);
            lines.push(classes.chain([value, percent]).collect());
        };
        for (place, (class, figure)) in last.iter().zip(&row.cells).enumerate() {
            let of = |base: Option<u64>| {
                figure.value().zip(base).and_then(|(part, base)| Share::new(part, base))
            };
            let share = match share {
                args::Share::Row => figure.share(),
                args::Share::Column => {
                    of(whole(table.rows().iter().filter_map(|row| row.cells.get(place).copied())))
                }
                args::Share::Total => of(all),
            };
            line(class.label.to(lang), *figure, share);
        }
        if let Some(any) = row.any {
            line(ANY.to(lang), any, any.share().filter(|_| share == args::Share::Row));
        }
        line(TOTAL.to(lang), row.total, None);
    }
    lines
}

/// The sum of figures that are all shown.
fn whole(mut figures: impl Iterator<Item = Figure>) -> Option<u64> {
    figures.try_fold(0, |sum, figure| Some(sum + figure.value()?))
}

/// The labels of a row's classes.
fn named(frame: &Frame, row: &Row, lang: Lang) -> Vec<&'static str> {
    let class = |(place, dimension): (&usize, &Dimension)| {
        dimension.classes.get(*place).map_or("", |class: &Class| class.label.to(lang))
    };
    row.classes.iter().zip(&frame.dimensions).map(class).collect()
}

impl From<args::BaseOf> for Base {
    fn from(base: args::BaseOf) -> Self {
        match base {
            args::BaseOf::All => Self::All,
            args::BaseOf::Stated => Self::Stated,
            args::BaseOf::Asked => Self::Asked,
        }
    }
}
