//! What the figures of a table are of, in the words of the form: question and code ids.

use tallfest_base::{AnyField, Asked, Condition, Form, Gate, Kind, Row, Year};
use tallfest_disclosure::{Along, Routes, UNANSWERED, linked::Extent};

use crate::{AnyTable, Axis, By, Measure, axis::classes_of};

/// What a table is about, and what it tells records apart by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Of {
    pub(crate) population: Extent,
    pub(crate) along: Vec<Along>,
    pub(crate) routes: Routes,
    pub(crate) asked: Option<Extent>,
}

impl Of {
    pub(crate) fn table<T: Form>(table: &'static dyn AnyTable<T>, year: Year) -> Self {
        let population = of_records(&table.population().records, year);
        let mut along: Vec<Along> = table.axes().iter().flat_map(along).collect();
        let measured = match table.measure() {
            Measure::Records => None,
            Measure::Sum(slot) => Some(slot.field.question.id),
            Measure::SumOfRows(field) => Some(field.question.id),
            Measure::Derived(derived) => Some(derived.id),
            Measure::Ratio(ratio) => Some(ratio.id),
        };
        along.extend(measured.map(|id| Along::One(id.to_owned())));
        let routes = routes_of(table, year);
        let last = table.axes().last().filter(|_| measured.is_none());
        let asked = last.filter(|axis| axis.field().kind.rows().is_none());
        let asked = asked.map(|axis| of_records(&axis.field().asked, year));
        Self { population, along, routes, asked }
    }
}

/// What an axis tells records apart by: of a matrix its rows, then their codes.
fn along<T>(axis: &Axis<T>) -> Vec<Along> {
    let field = axis.field();
    let id = field.question.id;
    let own = match axis.by() {
        // The number goes before the code, so that the classes are not those of the code.
        By::Codes if axis.number().is_some() => Along::One(format!("{id} or its number")),
        By::Codes if matches!(field.kind.cell(), Kind::Codes(_)) => Along::Several(id.to_owned()),
        By::Codes => Along::One(id.to_owned()),
        By::Months => Along::One(format!("{id} by month")),
        By::Bands(bands) => {
            let codes: Vec<&str> = bands.iter().map(|band| band.code).collect();
            Along::One(format!("{id} by {}", codes.join(" ")))
        }
        By::HowMany => Along::One(format!("{id} how many")),
    };
    field.kind.rows().map(|_| Along::Rows).into_iter().chain([own]).collect()
}

/// Who can have the answers that a table tells records apart by, and those that route them.
fn routes_of<T: Form>(table: &'static dyn AnyTable<T>, year: Year) -> Routes {
    let mut routes = Routes::new();
    let mut waiting = table.population().records.fields();
    // Who gives a number may be asked otherwise than who gives its code.
    for axis in table.axes().iter().filter(|axis| axis.number().is_none()) {
        let field = axis.field();
        let names = along(axis).into_iter().filter_map(|along| match along {
            Along::One(name) | Along::Several(name) => Some(name),
            Along::Rows => None,
        });
        for name in names {
            match field.kind.rows() {
                None => drop(routes.insert(name, route(field, year))),
                Some(rows) => routes.extend(
                    rows.codes
                        .iter()
                        .map(|row| (format!("{name}[{}]", row.code), route(field, year))),
                ),
            }
        }
        waiting.extend(routing(field));
    }
    while let Some(field) = waiting.pop() {
        if routes.insert(field.question.id.to_owned(), route(field, year)).is_none() {
            waiting.extend(routing(field));
        }
    }
    routes
}

/// The fields that a question hangs on.
fn routing<T: Form>(field: &'static AnyField<T>) -> impl Iterator<Item = &'static AnyField<T>> {
    field.asked.fields().into_iter().chain(T::GATE.map(|gate| gate.slot().field))
}

/// The records that can have an answer to a question: those of which it is asked, and whose content is not dropped.
fn route<T: Form>(field: &'static AnyField<T>, year: Year) -> Extent {
    let is_behind = |gate: &&Gate<T>| gate.content(year).iter().any(|it| std::ptr::eq(*it, field));
    let gate = T::GATE.filter(is_behind).map(|gate| of_condition(&gate.is_open_condition(), year));
    of_rows(&field.asked, field.kind.rows().is_some(), year).and(&gate.unwrap_or_default())
}

/// The records of which a question is asked; of a matrix, of which any row is.
fn of_rows<T: Form>(asked: &Asked<T>, is_matrix: bool, year: Year) -> Extent {
    let Asked::When(condition) = asked else { return Extent::default() };
    if !is_matrix {
        return of_condition(condition, year);
    }
    let parts =
        if let Condition::All(parts) = condition { parts } else { std::slice::from_ref(condition) };
    let of_all_rows = |part: &&Condition<T>| matches!(part, Condition::In(_, Row::At(_), _));
    let parts = parts.iter().filter(of_all_rows);
    parts.fold(Extent::default(), |all, part| all.and(&of_condition(part, year)))
}

fn of_records<T>(asked: &Asked<T>, year: Year) -> Extent {
    match asked {
        Asked::Always => Extent::default(),
        Asked::When(condition) => of_condition(condition, year),
    }
}

/// The records for which a condition holds. What cannot be said by codes is a fact of its own.
fn of_condition<T>(condition: &Condition<T>, year: Year) -> Extent {
    let fact = || Extent::default().with_fact(format!("{condition:?}"));
    match condition {
        Condition::All(parts) => {
            parts.iter().fold(Extent::default(), |all, part| all.and(&of_condition(part, year)))
        }
        Condition::Years(years) if years.holds_in(year) => Extent::default(),
        Condition::Any(parts) => {
            let holds = |part: &&Condition<T>, in_year: bool| matches!(part, Condition::Years(years) if years.holds_in(year) == in_year);
            let mut open = parts.iter().filter(|part| !holds(part, false));
            match (open.next(), open.next()) {
                _ if parts.iter().any(|part| holds(&part, true)) => Extent::default(),
                (Some(only), None) => of_condition(only, year),
                _ => fact(),
            }
        }
        Condition::In(field, Row::At(0), bits) => of_codes(field, *bits, year).unwrap_or_else(fact),
        Condition::Not(Condition::In(field, Row::At(0), bits)) => {
            of_others(field, *bits).unwrap_or_else(fact)
        }
        Condition::In(..)
        | Condition::Below(..)
        | Condition::Not(_)
        | Condition::Years(_)
        | Condition::Centre(_) => fact(),
    }
}

/// The records whose answer is none of these codes, or that have none.
fn of_others<T>(field: &AnyField<T>, bits: u64) -> Option<Extent> {
    let Kind::Code(list) = &field.kind else { return None };
    let codes = list.codes_in(bits).map(|code| code.code);
    let codes: Vec<&str> = codes.collect();
    let others = list.codes.iter().map(|code| code.code).filter(|code| !codes.contains(code));
    Some(Extent::default().with(field.question.id, others.chain([UNANSWERED])))
}

/// The records whose answer is one of these codes; of an answer of several codes, only where one is asked for.
fn of_codes<T>(field: &AnyField<T>, bits: u64, year: Year) -> Option<Extent> {
    let id = field.question.id;
    let (list, is_several) = match &field.kind {
        Kind::Code(list) => (list, false),
        Kind::Codes(list) => (list, true),
        Kind::Key | Kind::Text | Kind::Date | Kind::Number { .. } | Kind::PerCode(..) => {
            return None;
        }
    };
    let codes: Vec<&str> = list.codes_in(bits).map(|code| code.code).collect();
    match codes.as_slice() {
        [code] if is_several => {
            let class = classes_of(list, year).into_iter().find(|class| class.code == *code)?;
            Some(Extent::default().with_one_of_several(id, class))
        }
        _ if is_several => None,
        _ => Some(Extent::default().with(id, codes)),
    }
}

#[cfg(test)]
mod tests {
    use tallfest_base::{Form, Year};
    use tallfest_disclosure::linked::Extent;
    use tallfest_forms::{
        crisis::resident::Resident,
        smiso::{contact::Contact, user::User},
    };

    use super::{route, routes_of};
    use crate::smiso;

    fn route_of<T: Form>(id: &str, year: Year) -> Extent {
        let field = T::FIELDS.iter().find(|field| field.question.id == id);
        field.map_or_else(Extent::default, |field| route(field, year))
    }

    #[test]
    fn an_answer_says_that_its_question_is_asked() {
        let consented = Extent::default().with("consent", ["consented"]);
        assert_eq!(route_of::<User>("gender", 2020), consented);
        let abused = Extent::default().with("user_role", ["abused", "both"]);
        assert_eq!(route_of::<User>("reported", 2020), consented.and(&abused));
        let user = Extent::default().with("contact_party", ["user"]);
        assert_eq!(route_of::<Contact>("user_group", 2020), user);
        assert_eq!(route_of::<Contact>("contact_channel", 2020), Extent::default());
        let registered = Extent::default().with("registration_status", ["registered"]);
        assert_eq!(route_of::<Resident>("gender", 2016), registered);
        assert_eq!(route_of::<Resident>("gender", 2020), Extent::default());
    }

    #[test]
    fn a_table_knows_the_routes_of_what_routes_its_axes() {
        let by_case = smiso::user::TABLES
            .iter()
            .find(|table| table.axes().iter().any(|axis| axis.field().question.id == "reported"));
        let routes = by_case.map(|table| routes_of(*table, 2020)).unwrap_or_default();
        let known: Vec<&str> = routes.keys().map(String::as_str).collect();
        assert!(
            ["consent", "reported", "user_role"].iter().all(|id| known.contains(id)),
            "{known:?}"
        );
    }
}
