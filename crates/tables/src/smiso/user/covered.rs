//! What stands behind a table of form C (`domain.md` 3.19).

use tallfest_disclosure::{Coverage, Figure, Protected, Row};

use super::consent::CONSENT;
use crate::{Counted, smiso::visit::persons};

/// How many forms there were, how many with consent, and how many persons visited: read from what the tables of
/// consent and of persons show, so that it tells nothing that they hide.
fn coverage(tables: &[Protected]) -> Coverage {
    let row = |id: &str| -> Option<(&Protected, &Row)> {
        let table = tables.iter().find(|table| table.frame().id == id)?;
        Some((table, table.rows().first()?))
    };
    let consented = || {
        let (table, row) = row(CONSENT.id)?;
        let classes = &table.frame().dimensions.last()?.classes;
        let place = classes.iter().position(|class| class.code == "consented")?;
        row.cells.get(place).copied().and_then(Figure::value)
    };
    let total = |id: &str| row(id).and_then(|(_, row)| row.total.value());
    Coverage {
        forms: total(CONSENT.id),
        consented: consented(),
        visitors: total(persons::BY_GENDER.id),
    }
}

/// The tables of a publication, those of form C with what stands behind them. The table of consent is itself about all
/// forms.
pub fn with_coverage(tables: Vec<Protected>, counted: &[Counted]) -> Vec<Protected> {
    let coverage = coverage(&tables);
    let with_coverage = |(table, counted): (Protected, &Counted)| {
        let tells = counted.needs_consent() && counted.id() != CONSENT.id;
        if tells { table.covered_by(coverage) } else { table }
    };
    tables.into_iter().zip(counted).map(with_coverage).collect()
}

#[cfg(test)]
mod tests {
    use tallfest_base::{CentreFacts, Checked, Form, Sample};
    use tallfest_disclosure::{Protected, protect};
    use tallfest_forms::smiso::{user::User, visit::Visit};

    use super::{super::refused, coverage};
    use crate::{AnyTable, Tallies, smiso};

    fn shown<T: Form>(table: &'static dyn AnyTable<T>, records: &[T]) -> Protected {
        let mut tallies = Tallies::new(&[table], 2020, CentreFacts::default()).unwrap();
        for record in records {
            tallies.add(Checked::vouch(record, record.row().as_ref()));
        }
        let (open, protection) = tallies.counted().remove(0).open();
        protect(open, protection)
    }

    fn of(consented: usize, without: usize, visits: usize) -> super::Coverage {
        let mut users = vec![User::sample(); consented];
        users.extend(vec![refused(); without]);
        let visits = vec![Visit::sample(); visits];
        let consent = shown::<User>(&smiso::user::consent::CONSENT, &users);
        let persons = shown::<Visit>(&smiso::visit::persons::BY_GENDER, &visits);
        coverage(&[consent, persons])
    }

    #[test]
    fn it_tells_what_the_tables_show_and_no_more() {
        let all = of(30, 10, 50);
        assert_eq!((all.forms, all.consented, all.visitors), (Some(40), Some(30), Some(50)));
        // One without consent would follow from forms and consents.
        let few = of(30, 1, 2);
        assert_eq!((few.forms, few.consented, few.visitors), (Some(31), None, None));
        assert_eq!(coverage(&[]), super::Coverage::default());
    }
}
