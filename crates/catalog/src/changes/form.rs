//! What changed in a form: a walk over its fields.

use tallfest_base::{AnyField, Code, Form, Kind, List, MAX_WHOLE, Text, Validity, Year};

use super::{
    Certainty, CodeChange, FormChanges, Part, QuestionChange, RouteChange, Span, TableChange, Turn,
    WholeForm, WordingChange, Years,
    route::{Route, certainty_of_route},
};

/// What there is to know of a table here. This crate knows no tables; who asks for changes passes them in.
#[derive(Debug, Clone, Copy)]
pub struct TableYears {
    /// The table's id.
    pub id: &'static str,
    /// Its title.
    pub title: Text,
    /// The years in which it can be made.
    pub valid: Validity,
}

/// What changed in a form and its tables between two years.
///
/// ```
/// use tallfest_catalog::changes::{Turn, of_form};
/// use tallfest_forms::smiso::visit::Visit;
///
/// let changes = of_form::<Visit>(2019, 2020, []);
/// let asked: Vec<_> = changes.questions.iter().map(|it| (it.question.as_str(), it.span.change)).collect();
/// assert_eq!(asked, [("visit_channel", Turn::Added)]);
/// assert!(of_form::<Visit>(2020, 2020, []).is_empty());
/// ```
pub fn of_form<T: Form>(
    from: Year,
    to: Year,
    tables: impl IntoIterator<Item = TableYears>,
) -> FormChanges {
    let years = Years { from, to };
    let info = T::INFO;
    let in_both: &[&'static AnyField<T>] = if years.both(info.valid) { T::FIELDS } else { &[] };
    let asked_in_both = || in_both.iter().filter(|field| years.both(field.question.valid));
    let table = |table: TableYears| {
        let span = years.turn(table.valid)?;
        Some(TableChange { table: table.id.to_owned(), label: table.title.into(), span })
    };
    FormChanges {
        system: info.system.to_owned(),
        form: info.id.to_owned(),
        label: info.label.into(),
        itself: whole::<T>(years),
        questions: in_both.iter().filter_map(|field| question(field, years)).collect(),
        codes: asked_in_both().flat_map(|field| codes(field, years)).collect(),
        wordings: asked_in_both().flat_map(|field| wordings(field, years)).collect(),
        routes: asked_in_both().filter_map(|field| route(field, years)).collect(),
        tables: tables.into_iter().filter_map(table).collect(),
    }
}

fn whole<T: Form>(years: Years) -> Option<WholeForm> {
    let valid = T::INFO.valid;
    let span = years.turn(valid)?;
    let (year, without) = match span.change {
        Turn::Added => (years.to, years.from),
        Turn::Removed => (years.from, years.to),
    };
    let certainty = Certainty::of_form_missing(valid, without);
    let asked = T::FIELDS.iter().filter(|field| field.question.valid.holds_in(year));
    Some(WholeForm { span: Span { certainty, ..span }, questions: asked.count() })
}

fn question<T>(field: &AnyField<T>, years: Years) -> Option<QuestionChange> {
    let question = field.question;
    let span = years.turn(question.valid)?;
    let limit = match field.kind.cell() {
        Kind::Number { max, .. } => Some(*max).filter(|max| *max < MAX_WHOLE),
        Kind::Key
        | Kind::Text
        | Kind::Date
        | Kind::Code(_)
        | Kind::Codes(_)
        | Kind::PerCode(..) => None,
    };
    let label = years.worded(span.change, |year| question.text_in(year));
    Some(QuestionChange { question: question.id.to_owned(), label, span, limit })
}

/// The rows and the codes of a question.
fn listed<T>(field: &AnyField<T>) -> impl Iterator<Item = (Part, &'static Code)> {
    let codes = |list: Option<&'static List>| list.into_iter().flat_map(|list| list.codes);
    let rows = codes(field.kind.rows()).map(|row| (Part::Row, row));
    rows.chain(codes(field.kind.codes()).map(|code| (Part::Answer, code)))
}

fn codes<T>(field: &AnyField<T>, years: Years) -> Vec<CodeChange> {
    let change = |(part, code): (Part, &Code)| {
        let span = years.turn(code.valid)?;
        Some(CodeChange {
            question: field.question.id.to_owned(),
            question_label: field.question.text_in(years.to).into(),
            part,
            code: code.code.to_owned(),
            label: years.worded(span.change, |year| code.label_in(year)),
            span,
        })
    };
    listed(field).filter_map(change).collect()
}

fn wordings<T>(field: &AnyField<T>, years: Years) -> Vec<WordingChange> {
    let change = |code: Option<(Part, &Code)>, [before, after]: [Text; 2]| {
        (before != after).then(|| WordingChange {
            question: field.question.id.to_owned(),
            code: code.map(|(_, code)| code.code.to_owned()),
            part: code.map(|(part, _)| part),
            certainty: Certainty::Inferred,
            before: before.into(),
            after: after.into(),
        })
    };
    let of_years = [years.from, years.to];
    let question = change(None, of_years.map(|year| field.question.text_in(year)));
    let in_both = listed(field).filter(|(_, code)| years.both(code.valid));
    let codes = in_both.filter_map(|(part, code)| {
        change(Some((part, code)), of_years.map(|year| code.label_in(year)))
    });
    question.into_iter().chain(codes).collect()
}

fn route<T: Form>(field: &'static AnyField<T>, years: Years) -> Option<RouteChange> {
    let (before, after) = (Route::of(&field.asked, years.from), Route::of(&field.asked, years.to));
    (before != after).then(|| RouteChange {
        question: field.question.id.to_owned(),
        label: field.question.text_in(years.to).into(),
        certainty: certainty_of_route(&field.asked, years.from, years.to),
        before: before.words(),
        after: after.words(),
    })
}
