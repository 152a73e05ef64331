//! The survey: each form with its rules, its tables and its sums, and each system with its forms.

mod crisis;
mod municipal;
mod smiso;

use std::io;

use tallfest_base::{AnyField, Form, FormInfo, Lang, Records, Sample, Text, Year};
use tallfest_catalog::{
    changes::{self, FormChanges, FormProof, TableYears},
    codebook::{self, Frequencies, TableEntry},
    document::Catalogue,
    lint::{self, LintFinding},
};
use tallfest_disclosure::Protected;
use tallfest_forms::YEARS;
use tallfest_rules::{
    Active, Context, Event, Numbers, Reason, Rule, Subject, TwoYears, judge::Judged,
};
use tallfest_tables::{AnyTable, Counted, Measure, Own, OwnError, Tabled};

use crate::{
    CheckedForm, CountedTable, Excused, FileReport, Limits, NotCounted, Source, TooLargeTable,
    convert, count,
    migrate::{self, Migrated, MigratedFile},
    pass::{self, Plan},
};

/// A form of the survey: it has rules and tables.
trait Surveyed: Form + Sample + Judged<Draft = Self> + Tabled {}
impl<T: Form + Sample + Judged<Draft = Self> + Tabled> Surveyed for T {}

/// A form, and what it adds to the sums of a centre's year.
struct FormOf<T: Surveyed, S> {
    fold: fn(&mut S, &T, &[u64]),
    merge: fn(&mut S, S),
}

/// Why a table of the user's own cannot be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OwnTableError {
    /// The form does not have what is asked for.
    #[error(transparent)]
    Own(#[from] OwnError),
    /// It would have too many cells.
    #[error(transparent)]
    TooLarge(#[from] TooLargeTable),
    /// The form is not asked in the year.
    #[error("the form is not asked in the year")]
    NotAsked,
}

/// A form whatever its record: check a file of it.
pub trait AnyForm: Sync {
    /// The form's name and file.
    fn info(&self) -> &'static FormInfo;

    /// Checks and counts a file of the form on its own: rules over the centre's year are not run.
    fn check(&self, source: Source<'_>, context: &Context<'_>, limits: &Limits) -> CheckedForm;

    /// The ids of the tables that are counted from its records, whatever the year.
    fn tables(&self) -> Vec<&'static str>;

    /// Checks a file of the form and counts it into one table, which is protected.
    ///
    /// # Errors
    /// If there is no such table, not in the year, or one of too many cells.
    fn count(
        &self,
        table: &str,
        source: Source<'_>,
        context: &Context<'_>,
        limits: &Limits,
    ) -> Result<CountedTable, NotCounted>;

    /// Counts a file of the form into a table of the user's own, before it is protected.
    ///
    /// # Errors
    /// If the form does not have what is asked for, or it would have too many cells.
    fn tabulate(
        &self,
        own: &Own<'_>,
        source: Source<'_>,
        context: &Context<'_>,
        limits: &Limits,
    ) -> Result<Counted, OwnTableError>;

    /// The JSON Schema (draft 2020-12) of a record in a year.
    fn schema(&self, year: Year) -> serde_json::Value;

    /// What changed in the form and its tables between two years.
    fn changes(&self, from: Year, to: Year) -> FormChanges;

    /// Whether every valid record of one year's form is valid in the other's, and the reverse.
    fn prove(&self, from: Year, to: Year) -> FormProof;

    /// What is wrong with the form itself.
    fn lint(&self) -> Vec<LintFinding>;

    /// The pages of the form and of its tables in the codebook, in a language, with figures of a year if they are given.
    fn codebook(
        &self,
        rules: &Catalogue,
        figures: Option<&Frequencies>,
        lang: Lang,
    ) -> [codebook::Page; 2];

    /// Carries the records of a file, of which all can be read, from one year's form to another's, and writes them as a
    /// sheet (CSV) or as JSON. Of a form that the other year does not have, nothing is written.
    ///
    /// # Errors
    /// If it cannot be read on or written.
    fn migrate(
        &self,
        source: Source<'_>,
        years: Migrated,
        to_sheet: bool,
        limits: &Limits,
        out: &mut dyn io::Write,
    ) -> io::Result<MigratedFile>;

    /// What cannot be read of a file of the form; nothing is checked beyond that.
    fn structure(&self, source: Source<'_>, limits: &Limits) -> FileReport;

    /// Writes the records of a file, of which all can be read, as a sheet (CSV) or as JSON: strictly, and so that the
    /// way back gives the same records. A sheet has every column of the form, in the order of the form.
    ///
    /// # Errors
    /// If it cannot be read on or written.
    fn rewrite(
        &self,
        source: Source<'_>,
        to_sheet: bool,
        limits: &Limits,
        out: &mut dyn io::Write,
    ) -> io::Result<()>;

    /// Checks one record, whose text may run over several lines.
    fn check_record(
        &self,
        source: Source<'_>,
        context: &Context<'_>,
        limits: &Limits,
    ) -> CheckedForm;
}

/// What is counted beside a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counting {
    /// The tables of the publication.
    Tables,
    /// How often each answer to each question is given.
    Questions,
}

/// A form within its system: it also adds to the sums of a centre's year.
trait FormIn<S>: AnyForm {
    fn check_into(
        &self,
        summary: &mut S,
        source: Source<'_>,
        context: &Context<'_>,
        limits: &Limits,
        excused: Excused<'_>,
        counting: Counting,
    ) -> Result<CheckedForm, TooLargeTable>;
}

impl<T: Surveyed, S: Default + Send> FormOf<T, S> {
    fn run_with(
        &self,
        tables: &'static [&'static dyn AnyTable<T>],
        source: Source<'_>,
        context: &Context<'_>,
        limits: &Limits,
        excused: Excused<'_>,
        records: Records,
    ) -> Result<(CheckedForm, S), TooLargeTable> {
        let Self { fold, merge } = self;
        let plan = Plan::new(T::RULES, tables, *fold, *merge, context, limits, excused);
        pass::check(&plan, source, records)
    }

    fn check_alone(
        &self,
        source: Source<'_>,
        context: &Context<'_>,
        limits: &Limits,
        records: Records,
    ) -> CheckedForm {
        // Tables of the survey fit, which a test proves for every year; without them nothing is counted wrongly.
        let nothing = || CheckedForm { file: FileReport::new(limits.findings), tables: vec![] };
        let excused = Excused::default();
        let checked = self.run_with(T::TABLES, source, context, limits, excused, records);
        checked.map_or_else(|_| nothing(), |(checked, _)| checked)
    }
}

impl<T: Surveyed, S: Default + Send + 'static> AnyForm for FormOf<T, S> {
    fn info(&self) -> &'static FormInfo {
        T::INFO
    }

    fn check(&self, source: Source<'_>, context: &Context<'_>, limits: &Limits) -> CheckedForm {
        self.check_alone(source, context, limits, T::INFO.records)
    }

    fn tables(&self) -> Vec<&'static str> {
        T::TABLES.iter().map(|table| table.id()).collect()
    }

    fn count(
        &self,
        table: &str,
        source: Source<'_>,
        context: &Context<'_>,
        limits: &Limits,
    ) -> Result<CountedTable, NotCounted> {
        let at = T::TABLES.iter().position(|known| known.id() == table);
        let one = at.and_then(|at| T::TABLES.get(at..=at)).ok_or(NotCounted::NoTable)?;
        let excused = Excused::default();
        let (checked, _) = self.run_with(one, source, context, limits, excused, T::INFO.records)?;
        let id = one.first().map_or("", |table| table.id());
        let other_years = || NotCounted::OtherYears { table: id, year: context.year };
        let counted = checked.tables.first().ok_or_else(other_years)?;
        Ok(CountedTable { file: checked.file, table: count::protected(counted, context) })
    }

    fn tabulate(
        &self,
        own: &Own<'_>,
        source: Source<'_>,
        context: &Context<'_>,
        limits: &Limits,
    ) -> Result<Counted, OwnTableError> {
        let tables: &'static [_] = Box::leak(Box::new([own.table::<T>(T::TABLES)?]));
        let excused = Excused::default();
        let (checked, _) =
            self.run_with(tables, source, context, limits, excused, T::INFO.records)?;
        checked.tables.into_iter().next().ok_or(OwnTableError::NotAsked)
    }

    fn schema(&self, year: Year) -> serde_json::Value {
        tallfest_catalog::schema::of_year::<T>(year)
    }

    fn changes(&self, from: Year, to: Year) -> FormChanges {
        let tables = T::TABLES.iter().map(|table| TableYears {
            id: table.id(),
            title: table.title(),
            valid: table.valid(),
        });
        changes::of_form::<T>(from, to, tables)
    }

    fn prove(&self, from: Year, to: Year) -> FormProof {
        changes::prove::<T>(from, to)
    }

    fn lint(&self) -> Vec<LintFinding> {
        lint::of_form::<T>(YEARS)
    }

    fn codebook(
        &self,
        rules: &Catalogue,
        figures: Option<&Frequencies>,
        lang: Lang,
    ) -> [codebook::Page; 2] {
        let tables: Vec<_> = T::TABLES.iter().map(|table| entry(*table)).collect();
        let form = codebook::of_form::<T>(rules, &tables, figures, lang);
        [form, codebook::of_tables(T::INFO, &tables, lang)]
    }

    fn migrate(
        &self,
        source: Source<'_>,
        years: Migrated,
        to_sheet: bool,
        limits: &Limits,
        out: &mut dyn io::Write,
    ) -> io::Result<MigratedFile> {
        migrate::records::<T>(source, years, to_sheet, limits, out)
    }

    fn structure(&self, source: Source<'_>, limits: &Limits) -> FileReport {
        // What can be read is the same in all years.
        let context = Context::unknown(*YEARS.end());
        let plan = Plan::<T, ()>::of_structure(&context, limits);
        let checked = pass::check(&plan, source, T::INFO.records);
        // Nothing is counted, so that no table is too large.
        checked.map_or_else(|_| FileReport::new(limits.findings), |(checked, ())| checked.file)
    }

    fn rewrite(
        &self,
        source: Source<'_>,
        to_sheet: bool,
        limits: &Limits,
        out: &mut dyn io::Write,
    ) -> io::Result<()> {
        convert::rewrite::<T>(source, T::INFO.records, to_sheet, limits, out)
    }

    fn check_record(
        &self,
        source: Source<'_>,
        context: &Context<'_>,
        limits: &Limits,
    ) -> CheckedForm {
        self.check_alone(source, context, limits, Records::One)
    }
}

impl<T: Surveyed, S: Default + Send + 'static> FormIn<S> for FormOf<T, S> {
    fn check_into(
        &self,
        summary: &mut S,
        source: Source<'_>,
        context: &Context<'_>,
        limits: &Limits,
        excused: Excused<'_>,
        counting: Counting,
    ) -> Result<CheckedForm, TooLargeTable> {
        let tables = match counting {
            Counting::Tables => T::TABLES,
            Counting::Questions => T::by_question(),
        };
        let (checked, part) =
            self.run_with(tables, source, context, limits, excused, T::INFO.records)?;
        (self.merge)(summary, part);
        Ok(checked)
    }
}

/// A reporting system: its forms, and the rules over a centre's year.
struct SystemOf<S: Subject> {
    id: &'static str,
    /// Whose forms these are, as the title of a publication.
    title: Text,
    forms: &'static [&'static dyn FormIn<S>],
    rules: &'static [&'static Rule<S>],
    /// The rules over a centre's year and the one before.
    rules_of_two: &'static [&'static Rule<TwoYears<S>>],
    /// What of a centre's year is told beyond it.
    numbers: fn(&S) -> Numbers,
    /// What tables that are published together tell of each other.
    together: fn(Vec<Protected>, &[Counted]) -> Vec<Protected>,
}

/// A reporting system whatever its sums.
pub trait AnySystem: Sync {
    /// The system's id: `smiso`.
    fn id(&self) -> &'static str;

    /// Whose forms these are, as the title of a publication.
    fn title(&self) -> Text;

    /// Its forms.
    fn forms(&self) -> Vec<&'static dyn AnyForm>;

    /// What tables that are published together tell of each other.
    fn together(&self, tables: Vec<Protected>, counted: &[Counted]) -> Vec<Protected>;

    /// Checks and counts a centre's year: the forms that are there, then the rules over all of them.
    ///
    /// # Errors
    /// If a table of the survey has too many cells.
    fn check_year(
        &self,
        files: Vec<(FileOf, Source<'_>)>,
        before: Option<Before<'_>>,
        context: &Context<'_>,
        limits: &Limits,
        excused: Excused<'_>,
    ) -> Result<CheckedYear, TooLargeTable>;

    /// The same, but what is counted is how often each answer to each question is given, in place of the tables.
    ///
    /// # Errors
    /// If a question of the survey has too many answers.
    fn check_year_by_question(
        &self,
        files: Vec<(FileOf, Source<'_>)>,
        before: Option<Before<'_>>,
        context: &Context<'_>,
        limits: &Limits,
        excused: Excused<'_>,
    ) -> Result<CheckedYear, TooLargeTable>;
}

/// A file of a form: most forms have one, an offer's form has one for each offer.
#[derive(Debug, Clone, Copy)]
pub struct FileOf {
    /// The form.
    pub form: &'static FormInfo,
    /// The stem of the file's name.
    pub stem: &'static str,
}

impl FileOf {
    /// The form's file, of several the first.
    pub const fn first(form: &'static FormInfo) -> Self {
        Self { form, stem: form.file() }
    }
}

/// What a check of a centre's year came to.
#[derive(Debug)]
pub struct CheckedYear {
    /// The files, in the order in which they were given.
    pub files: Vec<(FileOf, FileReport)>,
    /// What was found over all of them and is no one file's.
    pub year: FileReport,
    /// The tables of all forms.
    pub tables: Vec<Counted>,
    /// What of it is told beyond it.
    pub numbers: Numbers,
}

impl<S: Subject + Default + Send> SystemOf<S> {
    /// The sums of an earlier year. What is wrong with it was said when it was checked itself.
    fn summary(
        &self,
        Before { year, files }: Before<'_>,
        context: &Context<'_>,
        limits: &Limits,
    ) -> Result<S, TooLargeTable> {
        let context = Context { year, period_to: None, ..*context };
        let limits = Limits { findings: 0, ..*limits };
        let mut summary = S::default();
        for (file, source) in files {
            if let Some(form) = self.forms.iter().find(|form| form.info().id == file.form.id) {
                let (excused, counting) = (Excused::default(), Counting::Tables);
                form.check_into(&mut summary, source, &context, &limits, excused, counting)?;
            }
        }
        Ok(summary)
    }

    fn check_and_count(
        &self,
        sources: Vec<(FileOf, Source<'_>)>,
        before: Option<Before<'_>>,
        context: &Context<'_>,
        limits: &Limits,
        excused: Excused<'_>,
        counting: Counting,
    ) -> Result<CheckedYear, TooLargeTable> {
        let mut summary = S::default();
        let mut files: Vec<(FileOf, FileReport)> = vec![];
        let mut tables: Vec<Counted> = vec![];
        for (file, source) in sources {
            let Some(form) = self.forms.iter().find(|form| form.info().id == file.form.id) else {
                continue;
            };
            let checked =
                form.check_into(&mut summary, source, context, limits, excused, counting)?;
            files.push((file, checked.file));
            for table in checked.tables {
                // A form in several files is counted as one.
                match tables.iter_mut().find(|known| known.id() == table.id()) {
                    Some(known) => known.merge(&table),
                    None => tables.push(table),
                }
            }
        }
        let mut year = FileReport::new(limits.findings);
        let numbers = (self.numbers)(&summary);
        let mut add = |event| match event {
            Event::Fault(fault) => {
                let form = fault.place.map(|place| place.form.id);
                let mut finding = crate::Finding::new(fault, None);
                finding.waived = excused.waived.contains(&finding.rule_id());
                // A finding about a form stands with its file, if there is one.
                let file = files.iter_mut().find(|(file, _)| Some(file.form.id) == form);
                let report = file.map_or(&mut year, |(_, report)| report);
                finding.confirm_of_centre(excused.confirmed, report);
                report.add(finding);
            }
            Event::NotEvaluated(rule, reason) => year.add_not_evaluated(rule, reason),
        };
        Active::new(self.rules, context).check(&summary, context, |_| true, &mut add);
        let of_two = Active::new(self.rules_of_two, context);
        match before {
            Some(before) => {
                let before = self.summary(before, context, limits)?;
                let years = TwoYears { before, now: summary };
                of_two.check(&years, context, |_| true, &mut add);
            }
            None => of_two.infos().for_each(|rule| {
                add(Event::NotEvaluated(rule, Reason::NoEarlierYear));
            }),
        }
        Ok(CheckedYear { files, year, tables, numbers })
    }
}

/// The files of a centre's year before the one that is checked.
#[derive(Debug)]
pub struct Before<'a> {
    /// The registration year.
    pub year: Year,
    /// Its files.
    pub files: Vec<(FileOf, Source<'a>)>,
}

impl<S: Subject + Default + Send> AnySystem for SystemOf<S> {
    fn id(&self) -> &'static str {
        self.id
    }

    fn title(&self) -> Text {
        self.title
    }

    fn forms(&self) -> Vec<&'static dyn AnyForm> {
        let any = |form: &&'static dyn FormIn<S>| -> &'static dyn AnyForm { *form };
        self.forms.iter().map(any).collect()
    }

    fn together(&self, tables: Vec<Protected>, counted: &[Counted]) -> Vec<Protected> {
        (self.together)(tables, counted)
    }

    fn check_year(
        &self,
        files: Vec<(FileOf, Source<'_>)>,
        before: Option<Before<'_>>,
        context: &Context<'_>,
        limits: &Limits,
        excused: Excused<'_>,
    ) -> Result<CheckedYear, TooLargeTable> {
        self.check_and_count(files, before, context, limits, excused, Counting::Tables)
    }

    fn check_year_by_question(
        &self,
        files: Vec<(FileOf, Source<'_>)>,
        before: Option<Before<'_>>,
        context: &Context<'_>,
        limits: &Limits,
        excused: Excused<'_>,
    ) -> Result<CheckedYear, TooLargeTable> {
        self.check_and_count(files, before, context, limits, excused, Counting::Questions)
    }
}

/// The systems, each declared in a file of its own.
static SYSTEMS: &[&dyn AnySystem] = &[&smiso::SMISO, &crisis::CRISIS, &municipal::MUNICIPAL];

/// Tables that tell nothing of each other.
fn alone(tables: Vec<Protected>, _: &[Counted]) -> Vec<Protected> {
    tables
}

/// All reporting systems.
pub const fn systems() -> &'static [&'static dyn AnySystem] {
    SYSTEMS
}

/// A reporting system by its id.
pub fn system(id: &str) -> Option<&'static dyn AnySystem> {
    SYSTEMS.iter().copied().find(|system| system.id() == id)
}

/// A form by the ids of its system and its own.
pub fn form(system: &str, form: &str) -> Option<&'static dyn AnyForm> {
    self::system(system)?.forms().into_iter().find(|found| found.info().id == form)
}

/// The JSON Schema (draft 2020-12) of a form's record in a year, for forms and validators in any language.
pub fn schema(form: &dyn AnyForm, year: Year) -> serde_json::Value {
    form.schema(year)
}

/// Checks one record that is held in memory. Whatever its form, it is one JSON text.
pub fn check_record<T: Form>(bytes: &[u8], context: &Context<'_>) -> FileReport {
    let form = form(T::INFO.system, T::INFO.id);
    let limits = Limits::default();
    form.map_or_else(FileReport::default, |form| {
        form.check_record(Source::memory(bytes), context, &limits).file
    })
}

/// What the codebook says of a table.
fn entry<T: Form>(table: &'static dyn AnyTable<T>) -> TableEntry {
    let mut made_of: Vec<&'static AnyField<T>> = vec![];
    for axis in table.axes() {
        made_of.push(axis.field());
        made_of.extend(axis.number().map(|number| number.field));
    }
    match table.measure() {
        Measure::Records => (),
        Measure::Sum(slot) => made_of.push(slot.field),
        Measure::SumOfRows(field) => made_of.push(field),
        Measure::Derived(derived) => made_of.extend(derived.from),
        Measure::Ratio(ratio) => made_of.extend(ratio.part.from.iter().chain(ratio.whole.from)),
    }
    made_of.extend(table.population().records.fields());
    let mut known = vec![];
    made_of.retain(|field| {
        let id = field.question.id;
        let is_new = !known.contains(&id);
        known.push(id);
        is_new
    });
    TableEntry {
        id: table.id(),
        title: table.title(),
        valid: table.valid(),
        unit: table.unit(),
        population: table.population().words,
        base: table.base().words(),
        protection: Lang::ALL.map(|lang| table.protection().words(lang)),
        questions: made_of.iter().map(|field| field.question.id).collect(),
        labels: made_of.iter().map(|field| field.question.text).collect(),
    }
}
