//! The arguments.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use tallfest::{
    base::{Date, Lang, Year},
    rules::Severity,
};
use tallfest_synth::System;

use crate::error::CliError;

#[derive(Debug, Parser)]
#[command(name = "tallfest", version = VERSION, about, propagate_version = true)]
#[command(
    after_help = "Exit codes: 0 nothing at or above the denied severity, 1 such findings, 2 could not run."
)]
pub(crate) struct Args {
    /// No progress and no messages; results only.
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The version and the years that the survey covers.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " (survey years 2014–2024)");

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make five synthetic years, check and count them, compare them with the published figures, and publish 2020.
    Demo(Demo),
    /// Check submissions, a folder of them, or one file of records.
    Check(Check),
    /// Check, count, protect and write the tables of a year; with an error that is not waived, write nothing.
    Publish(Publish),
    /// Count the records of a form by questions of your own, protected like everything else.
    Tabulate(Tabulate),
    /// What other rules of protection would hide of a year; publishes nothing. For those who may see the submissions.
    WhatIf(WhatIf),
    /// Check the certificate of a publication by addition: that its tables, read together, give nobody away.
    Verify(Verify),
    /// Write records as CSV, or CSV as JSON and NDJSON, without loss.
    Convert(Convert),
    /// Print or write the JSON Schema of forms, manifest, register, findings, changes, lint and migrations.
    Schema(Schema),
    /// Print or write the codebook: what each form asks, in words, with codes, years, rules and tables.
    Codebook(Codebook),
    /// List the rules.
    Rules(Rules),
    /// Explain a rule: what, why, how to mend.
    Explain(Explain),
    /// Write synthetic submissions.
    Synth(Synth),
    /// Print what changed between the forms of two years.
    Changes(Changes),
    /// Look for what is wrong with the survey itself: dead questions, circular routing, rules that contradict or imply each other.
    Lint(Lint),
    /// Carry a submission, or a file of records, to the form of another year, and list what has no place there.
    Migrate(Migrate),
    /// Print the register of the real centres of a year, or what it lacks.
    Register(Register),
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct Demo {
    /// Where to put the submissions and the publication.
    #[arg(long, default_value = "demo")]
    pub(crate) out: PathBuf,
    /// The language: nb, nn or en.
    #[arg(long, default_value = "nb")]
    pub(crate) lang: Lang,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// Submissions, folders of submissions, or with --form and --year files of records.
    #[arg(required = true)]
    pub(crate) paths: Vec<PathBuf>,
    /// The language of messages: nb, nn or en.
    #[arg(long, default_value = "nb")]
    pub(crate) lang: Lang,
    /// How to print findings.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// The lightest severity that ends in code 1.
    #[arg(long, value_enum, default_value_t = Deny::Error)]
    pub(crate) deny: Deny,
    /// The form of the files, such as contact or annual.
    #[arg(long, requires = "year")]
    pub(crate) form: Option<String>,
    /// The registration year of the files.
    #[arg(long, requires = "form")]
    pub(crate) year: Option<Year>,
    /// Print all findings, not the first five of each rule in a file.
    #[arg(long)]
    pub(crate) all: bool,
    /// Keep so many findings of a rule in a file; further ones are counted.
    #[arg(long, default_value_t = 1_000)]
    pub(crate) max_findings: usize,
    /// Submissions of an earlier year, for rules that compare two years; may be given several times.
    #[arg(long, value_name = "DIR")]
    pub(crate) previous: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) work: Work,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Work {
    /// How many threads to use; as many as the machine has if left out.
    #[arg(long)]
    threads: Option<usize>,
}

/// More threads than this only cost memory.
const MOST_THREADS: usize = 64;

impl Work {
    /// As many threads as the machine has.
    pub(crate) const fn of_machine() -> Self {
        Self { threads: None }
    }

    pub(crate) fn threads(&self) -> usize {
        let machine = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        self.threads.unwrap_or_else(machine).clamp(1, MOST_THREADS)
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct Publish {
    /// A folder of submissions of one year.
    pub(crate) path: PathBuf,
    /// Where to write the publication.
    #[arg(long)]
    pub(crate) out: PathBuf,
    /// The day of publication, YYYY-MM-DD.
    #[arg(long)]
    pub(crate) published: Option<Date>,
    /// Submissions of an earlier year, for rules that compare two years and for series; may be given several times.
    #[arg(long, value_name = "DIR")]
    pub(crate) previous: Vec<PathBuf>,
    /// Published figures, for series; may be given several times. `tallfest schema --form series` shows the shape.
    #[arg(long, value_name = "FILE")]
    pub(crate) series: Vec<PathBuf>,
    /// What was published before; what is published now is added. A figure that would give somebody away beside it is not
    /// published. Made if it is not there.
    #[arg(long, value_name = "FILE")]
    pub(crate) ledger: Option<PathBuf>,
    /// Where to write the certificate, which is for those who may see the submissions; OUT.certificate.json if left out.
    #[arg(long, value_name = "FILE")]
    pub(crate) certificate: Option<PathBuf>,
    /// Print what is hidden and why, and what it costs: for those who may see the submissions.
    #[arg(long)]
    pub(crate) hidden: bool,
    /// The language of messages: nb, nn or en. (The publication is in all three.)
    #[arg(long, default_value = "nb")]
    pub(crate) lang: Lang,
    #[command(flatten)]
    pub(crate) work: Work,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Tabulate {
    /// A folder of submissions of one year.
    pub(crate) path: PathBuf,
    /// The form, such as contact or smiso/contact.
    #[arg(long)]
    pub(crate) form: String,
    /// The questions to count by, one to three; the last runs within a row.
    #[arg(long, required = true, value_delimiter = ',', value_name = "Q,Q")]
    pub(crate) by: Vec<String>,
    /// Only records whose answer to a question is, or has, a code.
    #[arg(long = "where", value_name = "Q=CODE")]
    pub(crate) only: Option<String>,
    /// What of the table shares are shares of.
    #[arg(long, value_enum, default_value_t = Share::Row)]
    pub(crate) share: Share,
    /// What of a row shares are shares of.
    #[arg(long, value_enum, default_value_t = BaseOf::All)]
    pub(crate) base: BaseOf,
    /// What was published before; this table is added. A figure that would give somebody away beside it is hidden.
    #[arg(long, value_name = "FILE")]
    pub(crate) ledger: Option<PathBuf>,
    /// The language: nb, nn or en.
    #[arg(long, default_value = "nb")]
    pub(crate) lang: Lang,
    #[command(flatten)]
    pub(crate) work: Work,
}

impl Tabulate {
    /// The question and code of `--where`.
    pub(crate) fn only(&self) -> Result<Option<(&str, &str)>, CliError> {
        let Some(only) = &self.only else { return Ok(None) };
        let parts = only.split_once('=');
        let words = || CliError::Usage(format!("--where {only}: expected QUESTION=CODE"));
        parts.map(Some).ok_or_else(words)
    }
}

/// What of a table shares are shares of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Share {
    /// The row.
    Row,
    /// The column.
    Column,
    /// The whole table.
    Total,
}

/// What of a row shares are shares of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum BaseOf {
    /// All records.
    All,
    /// Those with an answer that states something.
    Stated,
    /// Those that were asked.
    Asked,
}

#[derive(Debug, clap::Args)]
pub(crate) struct WhatIf {
    /// A folder of submissions of one year.
    pub(crate) path: PathBuf,
    /// The lowest counts that would be shown, each tried in turn.
    #[arg(long, value_delimiter = ',', default_values_t = [3, 5, 10], value_name = "COUNT")]
    pub(crate) below: Vec<u64>,
    /// What would be done with zeros, each tried in turn.
    #[arg(long, value_enum, value_delimiter = ',', default_values_t = [Zeros::Shown])]
    pub(crate) zeros: Vec<Zeros>,
    /// The language: nb, nn or en.
    #[arg(long, default_value = "nb")]
    pub(crate) lang: Lang,
    #[command(flatten)]
    pub(crate) work: Work,
}

/// What is done with zeros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Zeros {
    /// They are always shown: what `publish` does.
    Shown,
    /// They need no protection, but may be hidden beside another cell.
    MayBeHidden,
    /// They are hidden like small counts.
    Protected,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Verify {
    /// The certificate that `publish` wrote beside the publication.
    pub(crate) certificate: PathBuf,
    /// The folder of the publication.
    pub(crate) release: PathBuf,
    /// The language of messages: nb, nn or en.
    #[arg(long, default_value = "nb")]
    pub(crate) lang: Lang,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Convert {
    /// A file of records, a submission, or a folder of submissions.
    #[arg(value_name = "IN")]
    pub(crate) from: PathBuf,
    /// The file or folder to write; the extension of a file says how. A folder must be new or empty.
    #[arg(value_name = "OUT")]
    pub(crate) to: PathBuf,
    /// The form of a file without a manifest beside it, such as contact or smiso/contact.
    #[arg(long)]
    pub(crate) form: Option<String>,
    /// The registration year of such a file.
    #[arg(long, requires = "form")]
    pub(crate) year: Option<Year>,
    /// How to write a folder: json where it has a CSV file, else csv, if left out.
    #[arg(long = "to", value_enum)]
    pub(crate) layout: Option<To>,
    /// The language of messages: nb, nn or en.
    #[arg(long, default_value = "nb")]
    pub(crate) lang: Lang,
}

/// How the records of a folder are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum To {
    /// A sheet of each form.
    Csv,
    /// JSON of a form with one record, else NDJSON.
    Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Schema {
    /// A form (contact, annual), bundle or openapi (all forms of a year), manifest, register, release, table (a line of a
    /// published table), series, findings, changes, lint, migration, vocabulary.
    #[arg(long)]
    pub(crate) form: Option<String>,
    /// The registration year.
    #[arg(long)]
    pub(crate) year: Option<Year>,
    /// Write files into this folder instead of printing.
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("where").args(["form", "out"]).required(true))]
pub(crate) struct Codebook {
    /// Only this form, such as contact or smiso/contact; it is printed.
    #[arg(long)]
    pub(crate) form: Option<String>,
    /// The language of what is printed: nb, nn or en. (Files are written in all three.)
    #[arg(long, default_value = "nb")]
    pub(crate) lang: Lang,
    /// Write the pages of all forms and rules into this folder instead of printing.
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
    /// What to write.
    #[arg(long, value_enum, default_value_t = Pages::Html, conflicts_with = "form")]
    pub(crate) format: Pages,
    /// A year: how often each answer was given in it, all questions of a form protected together, stands with the
    /// question.
    #[arg(long, value_name = "YEAR FOLDER", conflicts_with = "form")]
    pub(crate) data: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) work: Work,
}

/// How pages are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Pages {
    /// Pages for a browser, and to print.
    Html,
    /// Markdown.
    Markdown,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Rules {
    /// Only this rule.
    pub(crate) id: Option<String>,
    /// The language: nb, nn or en.
    #[arg(long, default_value = "nb")]
    pub(crate) lang: Lang,
    /// How to print them.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// The rule's id, such as A-001.
    pub(crate) id: String,
    /// The language: nb, nn or en.
    #[arg(long, default_value = "nb")]
    pub(crate) lang: Lang,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Synth {
    /// The registration year; 2020 if left out, or with --broken the first in which the rule can be broken.
    #[arg(long)]
    pub(crate) year: Option<Year>,
    /// Other seeds give other records and the same figures.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Only this system; all that have the year if left out, or with --broken the first in which the rule can be broken.
    #[arg(long, value_enum)]
    pub(crate) system: Option<Reporting>,
    /// Multiply the records of each centre: contacts, visits, users, stays.
    #[arg(long, default_value_t = 1)]
    pub(crate) scale: u64,
    /// Only so many centres of each system; the figures are then not the published ones.
    #[arg(long)]
    pub(crate) centres: Option<u8>,
    /// Break this rule, and no other, in one of the centres. Of a rule that compares two years, a folder each is written.
    #[arg(long, value_name = "RULE", conflicts_with = "scale")]
    pub(crate) broken: Option<String>,
    /// The folder to write.
    #[arg(long)]
    pub(crate) out: PathBuf,
}

/// A system of which there are synthetic years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Reporting {
    /// The centres against incest and sexual abuse.
    Smiso,
    /// The crisis centres.
    Crisis,
    /// The municipal report.
    Municipal,
}

impl From<Reporting> for System {
    fn from(reporting: Reporting) -> Self {
        match reporting {
            Reporting::Smiso => Self::Smiso,
            Reporting::Crisis => Self::Crisis,
            Reporting::Municipal => Self::Municipal,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// One JSON document; of a check, with findings, totals and rules that were not evaluated.
    Json,
    /// A finding, or a rule, a line.
    Ndjson,
}

#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("what").args(["year", "check"]).required(true))]
pub(crate) struct Register {
    /// The registration year.
    #[arg(long)]
    pub(crate) year: Option<Year>,
    /// Check the register of every year, and compare it with how many centres the sources state.
    #[arg(long, conflicts_with_all = ["out", "format"])]
    pub(crate) check: bool,
    /// Write a file instead of printing.
    #[arg(long)]
    pub(crate) out: Option<PathBuf>,
    /// How to write it: json is year.json.
    #[arg(long, value_enum, default_value_t = RegisterFormat::Json)]
    pub(crate) format: RegisterFormat,
    /// The language: nb, nn or en.
    #[arg(long, default_value = "nb")]
    pub(crate) lang: Lang,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RegisterFormat {
    /// `year.json`, as it stands beside the submissions of a year.
    Json,
    /// A sheet with a row a centre.
    Csv,
    /// For people.
    Text,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Deny {
    /// Any finding.
    Info,
    /// Warnings and errors.
    Warning,
    /// Errors.
    Error,
}

impl Deny {
    pub(crate) const fn severity(self) -> Severity {
        match self {
            Self::Info => Severity::Info,
            Self::Warning => Severity::Warning,
            Self::Error => Severity::Error,
        }
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct Changes {
    /// The year to compare with.
    #[arg(value_name = "FROM")]
    pub(crate) from: Year,
    /// The year whose forms are told of; it may be the earlier of the two.
    #[arg(value_name = "TO")]
    pub(crate) to: Year,
    /// Decide whether every valid record of the one year is valid in the other, with the smallest that are not.
    #[arg(long)]
    pub(crate) prove: bool,
    /// Only this form, such as contact or smiso/contact.
    #[arg(long)]
    pub(crate) form: Option<String>,
    /// The language: nb, nn or en. (JSON has all three.)
    #[arg(long, default_value = "nb")]
    pub(crate) lang: Lang,
    /// How to print them.
    #[arg(long, value_enum, default_value_t = Document::Text)]
    pub(crate) format: Document,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Migrate {
    /// A submission, a folder of submissions, or with --form and --year a file of records.
    #[arg(value_name = "IN")]
    pub(crate) from: PathBuf,
    /// The folder or file to write. A folder must be new or empty.
    #[arg(value_name = "OUT", required_unless_present = "dry_run")]
    pub(crate) out: Option<PathBuf>,
    /// The registration year whose form the records are carried to.
    #[arg(long)]
    pub(crate) to: Year,
    /// Write nothing; list what would be lost.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// The form of a file, such as contact or smiso/contact.
    #[arg(long, requires = "year")]
    pub(crate) form: Option<String>,
    /// The registration year of a file.
    #[arg(long, requires = "form")]
    pub(crate) year: Option<Year>,
    /// The language: nb, nn or en. (JSON has all three.)
    #[arg(long, default_value = "nb")]
    pub(crate) lang: Lang,
    /// How to print what is lost.
    #[arg(long, value_enum, default_value_t = Document::Text)]
    pub(crate) format: Document,
}

#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit codes: 0 nothing found but what is on purpose, 1 something found or not decided, 2 could not run."
)]
pub(crate) struct Lint {
    /// Only this form, such as contact or smiso/contact.
    #[arg(long)]
    pub(crate) form: Option<String>,
    /// Only what is so in this registration year.
    #[arg(long)]
    pub(crate) year: Option<Year>,
    /// The language: nb, nn or en. (JSON has all three.)
    #[arg(long, default_value = "nb")]
    pub(crate) lang: Lang,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = Document::Text)]
    pub(crate) format: Document,
}

/// How a document is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Document {
    /// For people.
    Text,
    /// For other programs.
    Json,
}

/// Prints completions.
pub(crate) fn completions(shell: clap_complete::Shell) -> io::Result<ExitCode> {
    let mut command = Args::command();
    let mut script = vec![];
    clap_complete::generate(shell, &mut command, "tallfest", &mut script);
    io::stdout().write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}
