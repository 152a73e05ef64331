//! Published figures beside ours.

use std::cmp::Ordering;

use tallfest_base::Share;

use super::{
    Against, Compared, Figure, Measure, Ours, Outcome, Published, PublishedError, Rounding,
    Statistic, Test, Value, Where,
};
use crate::Counted;

/// A number as a share of one, so that numbers and shares compare alike.
fn whole(number: u64) -> Option<Share> {
    Share::new(number, 1)
}

impl Published {
    /// Compares the figures of the year with what was counted in a national year: all its tables, before they are
    /// protected, and the number of centres in its register.
    ///
    /// ```
    /// use tallfest_base::{CentreFacts, Checked, Form, Sample};
    /// use tallfest_forms::smiso::{annual::Annual, contact::Contact};
    /// use tallfest_tables::{Tally, published::{Outcome, Published}, smiso};
    ///
    /// let mut counted = vec![];
    /// for table in smiso::annual::TABLES {
    ///     let Ok(mut tally) = Tally::new(*table, 2020, CentreFacts::default()) else { continue };
    ///     let centre = Annual::sample();
    ///     for _ in 0..22 {
    ///         tally.add(Checked::vouch(&centre, centre.row().as_ref()));
    ///     }
    ///     counted.push(tally.counted());
    /// }
    /// for table in smiso::contact::TABLES {
    ///     let Ok(tally) = Tally::<Contact>::new(*table, 2020, CentreFacts::default()) else { continue };
    ///     counted.push(tally.counted());
    /// }
    /// let published = Published::smiso_2020()?;
    /// for compared in published.compare(&counted, 22)? {
    ///     if compared.figure.id == "smiso.annual.2020.website.own" {
    ///         assert!(matches!(compared.outcome, Outcome::Reproduced { .. }));
    ///     }
    /// }
    /// # Ok::<(), tallfest_tables::published::PublishedError>(())
    /// ```
    ///
    /// # Errors
    /// If a table or a cell that a figure names was not counted.
    pub fn compare(
        &self,
        tables: &[Counted],
        centres: u64,
    ) -> Result<Vec<Compared<'_>>, PublishedError> {
        let figures = self.figures.iter().filter(|figure| figure.test != Test::Given);
        let compare =
            |figure| Ok(Compared { figure, outcome: self.outcome(figure, tables, centres)? });
        figures.map(compare).collect()
    }

    fn outcome(
        &self,
        figure: &Figure,
        tables: &[Counted],
        centres: u64,
    ) -> Result<Outcome, PublishedError> {
        let (ours, others) = match &figure.test {
            Test::Needs(years) => return Ok(Outcome::NeedsOtherYear { years: years.clone() }),
            Test::Untestable(reason) => return Ok(Outcome::NotTestable { reason: reason.clone() }),
            Test::Given => return Err(PublishedError::Unfit { figure: figure.id.clone() }),
            Test::Register => (whole(centres).into_iter().collect(), vec![]),
            Test::Where(place) => {
                let table = tables.iter().find(|table| table.id() == place.table);
                let table = table.ok_or_else(|| PublishedError::NoTable {
                    figure: figure.id.clone(),
                    table: place.table.clone(),
                })?;
                (figure.ours(place, table)?, self.others(figure, place, table)?)
            }
        };
        let unfit = || PublishedError::Unfit { figure: figure.id.clone() };
        let (ours, holds) = figure.judge(ours, others).ok_or_else(unfit)?;
        Ok(if holds {
            Outcome::Reproduced { ours }
        } else {
            Outcome::Differs { ours, published: figure.value.clone() }
        })
    }

    /// What a figure is compared with.
    fn others(
        &self,
        figure: &Figure,
        place: &Where,
        table: &Counted,
    ) -> Result<Vec<Share>, PublishedError> {
        match &place.against {
            None => Ok(vec![]),
            Some(Against::Cells(cells)) => {
                let cells = cells.iter().map(|cell| whole(count(table, cell)?));
                cells.collect::<Option<_>>().ok_or_else(|| figure.no_cell())
            }
            Some(Against::Figures(ids)) => {
                let other = |id: &String| {
                    let base = match (place.statistic, self.figure(id)) {
                        (Statistic::Share, Some(other)) => other.base.unwrap_or(0),
                        _ => 1,
                    };
                    let missing = || PublishedError::NoFigure(id.clone());
                    Share::new(self.number(id)?, base).ok_or_else(missing)
                };
                ids.iter().map(other).collect()
            }
        }
    }
}

/// The count in a cell, or in all cells that a name with `+` stands for.
fn count(table: &Counted, cell: &[String]) -> Option<u64> {
    if !cell.iter().any(|class| class == "+") {
        let cell: Vec<_> = cell.iter().map(String::as_str).collect();
        return table.cell(&cell);
    }
    let is_in = |name: &[&str]| {
        name.len() == cell.len() && name.iter().zip(cell).all(|(a, b)| b == "+" || a == b)
    };
    Some(table.named().iter().filter(|(name, _)| is_in(name)).map(|(_, count)| count).sum())
}

impl Figure {
    fn no_cell(&self) -> PublishedError {
        PublishedError::NoCell { figure: self.id.clone() }
    }

    /// What our table has; in a ranking, each cell of its own. A share or a mean of nothing is not there.
    fn ours(&self, place: &Where, table: &Counted) -> Result<Vec<Share>, PublishedError> {
        let line = || {
            let line = place.cells.first().map_or(&[][..], Vec::as_slice);
            table.line(&line.iter().map(String::as_str).collect::<Vec<_>>())
        };
        let counts = || place.cells.iter().map(|cell| count(table, cell));
        let one = match place.statistic {
            Statistic::Count if self.measure == Measure::Ranking => {
                let each = counts().map(|count| whole(count?));
                return each.collect::<Option<_>>().ok_or_else(|| self.no_cell());
            }
            Statistic::Count => counts().sum::<Option<u64>>().and_then(whole),
            Statistic::Share => {
                let cell = place.cells.first().ok_or_else(|| self.no_cell())?;
                let cell: Vec<_> = cell.iter().map(String::as_str).collect();
                table.cell(&cell).ok_or_else(|| self.no_cell())?;
                return Ok(table.share(&cell).into_iter().collect());
            }
            Statistic::Total => {
                let total = whole(table.lines().iter().map(crate::Line::sum).sum());
                total.and_then(|total| self.in_own_decimals(total, table))
            }
            Statistic::Mean => {
                let Some(mean) = table.mean() else { return Ok(vec![]) };
                self.in_own_decimals(mean, table)
            }
            Statistic::Some => line().and_then(|line| whole(line.some)),
            Statistic::Without => {
                line().and_then(|line| whole(line.asked.saturating_sub(line.some)))
            }
            Statistic::Population => whole(table.population()),
        };
        Ok(vec![one.ok_or_else(|| self.no_cell())?])
    }

    /// A sum or mean in the smallest unit of the table, in that of the figure.
    fn in_own_decimals(&self, number: Share, table: &Counted) -> Option<Share> {
        let finer = table.decimals().checked_sub(self.decimals)?;
        Share::new(number.part(), number.whole().checked_mul(10_u64.checked_pow(finer)?)?)
    }

    /// Whether what was printed holds of ours; `None` if the figure's parts do not go together.
    fn judge(&self, ours: Vec<Share>, others: Vec<Share>) -> Option<(Ours, bool)> {
        if ours.is_empty() {
            return Some((Ours::Nothing, false));
        }
        let Value::Number(printed) = self.value else {
            return self.judge_words(ours, others);
        };
        let [one] = ours[..] else { return None };
        let units = i64::try_from(one.rounded()).ok()?;
        let number = |units| Ours::Number { units, decimals: self.decimals };
        match self.measure {
            Measure::Count | Measure::Sum | Measure::Mean => {
                Some((number(units), units == printed))
            }
            Measure::AtLeast => Some((number(units), units >= printed)),
            Measure::Difference => {
                let [other] = others[..] else { return None };
                let change = units - i64::try_from(other.rounded()).ok()?;
                Some((number(change), change == printed))
            }
            Measure::SharePercent => {
                let percent = match self.rounding {
                    Rounding::IntegerPercent => one.percent(),
                    Rounding::NearestTenPercent => one.nearest_ten_percent(),
                    Rounding::Exact
                    | Rounding::OneDecimal
                    | Rounding::Integer
                    | Rounding::Verbal
                    | Rounding::None => return None,
                };
                let share = Ours::Percent { percent, share: one };
                Some((share, i64::try_from(percent) == Ok(printed)))
            }
            Measure::Ranking | Measure::Text => None,
        }
    }

    fn judge_words(&self, ours: Vec<Share>, others: Vec<Share>) -> Option<(Ours, bool)> {
        let Value::Words(words) = &self.value else { return None };
        if self.measure == Measure::Text {
            let ([one], [least, most]) = (&ours[..], self.bounds?) else { return None };
            let (units, number) = (i64::try_from(one.rounded()).ok()?, one.rounded());
            let ours = Ours::Number { units, decimals: self.decimals };
            return Some((ours, (least..=most).contains(&number)));
        }
        let relation = words.split_whitespace().find_map(|word| match word {
            ">" => Some(Relation::More),
            "<" => Some(Relation::Fewer),
            ">=" => Some(Relation::NotFewer),
            "~" => Some(Relation::AboutAsMany),
            _ => None,
        })?;
        if others.is_empty() {
            return None;
        }
        let mut holds = true;
        for one in &ours {
            for other in &others {
                holds &= relation.holds(*one, *other, self.tolerance)?;
            }
        }
        Some((Ours::Beside { ours, others }, holds))
    }
}

/// How two numbers or shares compare.
enum Relation {
    More,
    Fewer,
    NotFewer,
    AboutAsMany,
}

impl Relation {
    /// Whether it holds; `None` without the tolerance that it needs.
    fn holds(&self, one: Share, other: Share, tolerance: Option<u64>) -> Option<bool> {
        let times = |a: u64, b: u64| u128::from(a) * u128::from(b);
        let (a, b) = (times(one.part(), other.whole()), times(other.part(), one.whole()));
        let order = a.cmp(&b);
        Some(match self {
            Self::More => order == Ordering::Greater,
            Self::Fewer => order == Ordering::Less,
            Self::NotFewer => order != Ordering::Less,
            // From unrounded shares: |a − b| of the product of the bases, in per cent.
            Self::AboutAsMany => {
                let bases = times(one.whole(), other.whole());
                a.abs_diff(b).checked_mul(100)? <= u128::from(tolerance?).checked_mul(bases)?
            }
        })
    }
}
