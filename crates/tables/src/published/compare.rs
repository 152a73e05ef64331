//! Published figures beside ours.

use std::{cmp::Ordering, collections::BTreeMap, ops::RangeInclusive};

use tallfest_base::{CodeList, Date, Share, Year};
use tallfest_forms::{
    crisis::{self, lists::SecurityMeasure},
    register::RegisterCounts,
    smiso,
};

use super::{
    Against, Compared, Constant, Fact, Figure, Measure, Ours, Outcome, Published, PublishedError,
    Quantity, Rounding, Statistic, Test, Value, Where,
};
use crate::Counted;

/// What was counted of a national year.
#[derive(Debug, Clone, Copy)]
pub struct National<'a> {
    /// All its tables, before they are protected.
    pub tables: &'a [Counted],
    /// What its register says, if there is one.
    pub register: Option<RegisterCounts>,
}

/// What was counted of several national years.
pub type Years<'a> = BTreeMap<Year, National<'a>>;

impl National<'_> {
    /// The table, unless nobody has sent a record of its form.
    fn table(&self, id: &str) -> Option<&Counted> {
        let table = self.tables.iter().find(|table| table.id() == id)?;
        let mut of_form = self.tables.iter().filter(|other| other.form() == table.form());
        of_form.any(|other| other.population() > 0).then_some(table)
    }
}

impl Published {
    /// Compares the figures with what was counted in national years. A figure that hangs on a year that is not among
    /// them, or of whose form nobody has sent a record, says so.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    /// use tallfest_base::{CentreFacts, Checked, Form, Sample};
    /// use tallfest_forms::smiso::annual::Annual;
    /// use tallfest_tables::{Tallies, published::{National, Outcome, Published}, smiso};
    ///
    /// let mut tallies = Tallies::new(smiso::annual::TABLES, 2020, CentreFacts::default())?;
    /// let centre = Annual::sample();
    /// for _ in 0..22 {
    ///     tallies.add(Checked::vouch(&centre, centre.row().as_ref()));
    /// }
    /// let counted = tallies.counted();
    /// let mut published = Published::smiso()?;
    /// published.figures.retain(|figure| figure.id == "smiso.annual.2020.website.own");
    /// let years = BTreeMap::from([(2020, National { tables: &counted, register: None })]);
    /// for compared in published.compare(&years)? {
    ///     assert!(matches!(compared.outcome, Outcome::Reproduced { .. }));
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// If a figure is to be found where its table has nothing, or its parts do not go together.
    pub fn compare(&self, years: &Years<'_>) -> Result<Vec<Compared<'_>>, PublishedError> {
        let compare = |figure| Ok(Compared { figure, outcome: self.outcome(figure, years)? });
        self.figures.iter().map(compare).collect()
    }

    fn outcome(&self, figure: &Figure, years: &Years<'_>) -> Result<Outcome, PublishedError> {
        let own = figure.year.unwrap_or(self.year);
        let unfit = || PublishedError::Unfit { figure: figure.id.clone() };
        let sides = match &figure.test {
            Test::Untestable(reason) => return Ok(Outcome::NotTestable { reason: reason.clone() }),
            Test::Constant(constant) => match constant.value().ok_or_else(unfit)? {
                Declared::Number(number) => Sides::of(Quantity::whole(number)),
                Declared::Day(day) => return figure.is_day(day).ok_or_else(unfit),
            },
            Test::Register(fact) => {
                let register = years.get(&own).and_then(|year| year.register);
                match register.and_then(|register| fact.read(register)) {
                    Some(number) => Sides::of(Quantity::whole(number)),
                    None => return Ok(Outcome::NoRecords { years: vec![own] }),
                }
            }
            Test::Where(place) => {
                let reader = Reader { published: self, figure, years, own };
                let missing = reader.missing(place);
                if !missing.is_empty() {
                    return Ok(Outcome::NoRecords { years: missing });
                }
                reader.sides(place)?
            }
        };
        let (ours, holds) = figure.judge(sides).ok_or_else(unfit)?;
        Ok(if holds {
            Outcome::Reproduced { ours }
        } else {
            Outcome::Differs { ours, published: figure.value.clone() }
        })
    }
}

/// What is declared.
enum Declared {
    Number(u64),
    Day(Date),
}

impl Constant {
    /// What is declared; none if nothing is.
    fn value(self) -> Option<Declared> {
        let count = |count: usize| Declared::Number(u64::try_from(count).unwrap_or(u64::MAX));
        Some(match self {
            Self::RegistrationForms => count(smiso::REGISTRATION_FORMS.len()),
            Self::CoreServices => count(smiso::CORE_SERVICES.len()),
            Self::MeasuresFrom => Declared::Day(smiso::pandemic::MEASURES_FROM),
            Self::ReportedAfter => Declared::Day(smiso::pandemic::REPORTED_AFTER),
            Self::LocalPercent => Declared::Number(smiso::grant::LOCAL_PERCENT),
            Self::StatePercent => Declared::Number(smiso::grant::STATE_PERCENT),
            Self::SecurityRegulation => Declared::Day(crisis::SECURITY_REGULATION_FROM),
            Self::RiskAnalysisAskedFrom => {
                let sara = SecurityMeasure::LIST.at(SecurityMeasure::Sara.index())?;
                Declared::Day(Date::new(sara.valid.first, 1, 1)?)
            }
        })
    }
}

impl Fact {
    const fn read(self, register: RegisterCounts) -> Option<u64> {
        match self {
            Self::Centres => Some(register.centres),
            Self::Combined => register.combined,
            Self::FewestInACounty => Some(register.fewest_in_a_county),
        }
    }
}

/// Ours, and what they are compared with: all of them, and which with which.
struct Sides {
    ours: Vec<Quantity>,
    others: Vec<Quantity>,
    pairs: Vec<(Quantity, Quantity)>,
    are_shares: bool,
}

impl Sides {
    fn of(one: Quantity) -> Self {
        Self { ours: vec![one], others: vec![], pairs: vec![], are_shares: false }
    }
}

/// Reads what a figure names.
struct Reader<'a> {
    published: &'a Published,
    figure: &'a Figure,
    years: &'a Years<'a>,
    own: Year,
}

impl Reader<'_> {
    fn table(&self, year: Year, place: &Where) -> Option<&Counted> {
        self.years.get(&year)?.table(&place.table)
    }

    /// The years that a place hangs on and that there are no records of.
    fn missing(&self, place: &Where) -> Vec<Year> {
        let mut years = vec![place.year.unwrap_or(self.own)];
        years.extend(place.fall_from);
        let mut missing = vec![];
        match &place.against {
            Some(Against::Years(others) | Against::Series(others)) => years.extend(others),
            Some(Against::Places(others)) => {
                missing.extend(others.iter().flat_map(|other| self.missing(other)));
            }
            Some(Against::Cells(_) | Against::Figures(_)) | None => {}
        }
        let beside = place.less.as_deref().into_iter();
        for place in beside.chain([place]) {
            let in_no_year = |year: &Year| self.table(*year, place).is_none();
            missing.extend(years.iter().copied().filter(in_no_year));
        }
        missing.sort_unstable();
        missing.dedup();
        missing
    }

    fn sides(&self, place: &Where) -> Result<Sides, PublishedError> {
        let ours = self.read(place, place.year.unwrap_or(self.own), &place.cells)?;
        let are_shares = place.statistic == Statistic::Share;
        let each_with_each = |others: Vec<Quantity>| {
            let with = |one: &Quantity| others.iter().map(|other| (*one, *other)).collect();
            let pairs = ours.iter().flat_map::<Vec<_>, _>(with).collect();
            Sides { ours: ours.clone(), pairs, others, are_shares }
        };
        Ok(match &place.against {
            None => Sides { ours, others: vec![], pairs: vec![], are_shares },
            Some(Against::Cells(cells)) => {
                let year = place.year.unwrap_or(self.own);
                each_with_each(self.read(place, year, cells)?)
            }
            Some(Against::Places(places)) => {
                let read =
                    |other: &Where| self.read(other, other.year.unwrap_or(self.own), &other.cells);
                each_with_each(places.iter().map(read).collect::<Result<Vec<_>, _>>()?.concat())
            }
            Some(Against::Figures(ids)) => {
                let other = |id: &String| self.published.number(id).map(Quantity::whole);
                each_with_each(ids.iter().map(other).collect::<Result<_, _>>()?)
            }
            Some(Against::Years(years)) => {
                let mut sides = Sides { ours, others: vec![], pairs: vec![], are_shares };
                for year in years {
                    let theirs = self.read(place, *year, &place.cells)?;
                    sides.pairs.extend(sides.ours.iter().copied().zip(theirs.iter().copied()));
                    sides.others.extend(theirs);
                }
                sides
            }
            Some(Against::Series(years)) => {
                let mut sides = Sides { ours, others: vec![], pairs: vec![], are_shares };
                let mut later = sides.ours.clone();
                for year in years {
                    let earlier = self.read(place, *year, &place.cells)?;
                    sides.pairs.extend(later.into_iter().zip(earlier.iter().copied()));
                    sides.others.extend(&earlier);
                    later = earlier;
                }
                sides
            }
        })
    }

    /// What a year's table has, or how much lower it is than in another; nothing where there is nothing to share in.
    fn read(
        &self,
        place: &Where,
        year: Year,
        cells: &[Vec<String>],
    ) -> Result<Vec<Quantity>, PublishedError> {
        let no_cell = || PublishedError::NoCell { figure: self.figure.id.clone() };
        let in_year = |year| {
            let table = self.table(year, place).ok_or_else(no_cell)?;
            self.figure.read(place.statistic, cells, table).ok_or_else(no_cell)
        };
        let ours = in_year(year)?;
        let ours = match place.fall_from {
            None => ours,
            Some(before) => {
                let falls = in_year(before)?.into_iter().zip(ours);
                falls
                    .map(|(then, now)| then.minus(now))
                    .collect::<Option<_>>()
                    .ok_or_else(no_cell)?
            }
        };
        // Each number is taken together with the one beside it, of another place in the same year.
        let Some(other) = place.less.as_deref() else { return Ok(ours) };
        let unfit = || PublishedError::Unfit { figure: self.figure.id.clone() };
        let theirs = self.read(other, year, &other.cells)?;
        if ours.len() != theirs.len() {
            return Err(unfit());
        }
        let both = ours.into_iter().zip(theirs);
        both.map(|(one, other)| one.minus(other)).collect::<Option<_>>().ok_or_else(unfit)
    }
}

/// The count in a cell, or in all cells that a name with `+` stands for.
fn count(table: &Counted, cell: &[String]) -> Option<u64> {
    if !cell.iter().any(|class| class == "+") {
        return table.cell(&words(cell));
    }
    let is_in = |name: &[&str]| {
        name.len() == cell.len() && name.iter().zip(cell).all(|(a, b)| b == "+" || a == b)
    };
    Some(table.named().iter().filter(|(name, _)| is_in(name)).map(|(_, count)| count).sum())
}

fn words(cell: &[String]) -> Vec<&str> {
    cell.iter().map(String::as_str).collect()
}

impl Figure {
    /// What our table has; `None` if it has no such cell. A share or a mean of nothing is not there.
    fn read(
        &self,
        statistic: Statistic,
        cells: &[Vec<String>],
        table: &Counted,
    ) -> Option<Vec<Quantity>> {
        let line = || table.line(&cells.first().map_or(vec![], |line| words(line)));
        let counts = || cells.iter().map(|cell| count(table, cell));
        let one_by_one = matches!(self.measure, Measure::Ranking | Measure::Text);
        let number = match statistic {
            Statistic::Count if one_by_one => {
                return counts().map(|count| count.map(Quantity::whole)).collect();
            }
            Statistic::Each => {
                return counts().map(|count| count.map(Quantity::whole)).collect();
            }
            Statistic::Lacking => {
                let lacking = |cell: &Vec<String>| {
                    let (_, before) = cell.split_last()?;
                    let base = table.base_of(table.line(&words(before))?);
                    base.checked_sub(count(table, cell)?).map(Quantity::whole)
                };
                return cells.iter().map(lacking).collect();
            }
            Statistic::PerRecord => {
                let mut means = vec![];
                for line in cells {
                    let line = table.line(&words(line))?;
                    let mean = Share::new(table.given_in(line), table.base_of(line));
                    means.extend(mean.map(Quantity::from));
                }
                return Some(means);
            }
            Statistic::Some if one_by_one && cells.len() > 1 => {
                let some = |line: &Vec<String>| Some(table.line(&words(line))?.some);
                return cells.iter().map(|line| some(line).map(Quantity::whole)).collect();
            }
            Statistic::Count | Statistic::Sum => counts().sum::<Option<u64>>()?,
            Statistic::Share if !one_by_one => {
                let part = counts().sum::<Option<u64>>()?;
                let (_, before) = cells.first()?.split_last()?;
                let base = table.base_of(table.line(&words(before))?);
                return Some(Share::new(part, base).map(Quantity::from).into_iter().collect());
            }
            Statistic::Share => {
                let mut shares = vec![];
                for cell in cells {
                    count(table, cell)?;
                    shares.extend(table.share(&words(cell)).map(Quantity::from));
                }
                return Some(shares);
            }
            Statistic::Total => {
                let total = table.lines().iter().map(crate::Line::sum).sum();
                return Some(vec![self.in_own_decimals(Share::new(total, 1)?, table)?]);
            }
            Statistic::Mean => {
                let Some(mean) = table.mean_of(line()?) else { return Some(vec![]) };
                return Some(vec![self.in_own_decimals(mean, table)?]);
            }
            Statistic::Some => line()?.some,
            Statistic::Without => line().map(|line| line.asked.saturating_sub(line.some))?,
            Statistic::Population => table.population(),
            Statistic::Lowest => {
                let numbers =
                    table.named().into_iter().filter_map(|(name, _)| name.last()?.parse().ok());
                let Some(lowest) = numbers.min() else { return Some(vec![]) };
                lowest
            }
        };
        Some(vec![Quantity::whole(number)])
    }

    /// A sum or mean in the smallest unit of the table, in that of the figure.
    fn in_own_decimals(&self, number: Share, table: &Counted) -> Option<Quantity> {
        let finer = table.decimals().checked_add(self.power)?.checked_sub(self.decimals)?;
        let whole = number.whole().checked_mul(10_u64.checked_pow(finer)?)?;
        Share::new(number.part(), whole).map(Quantity::from)
    }

    /// Whether what was printed is this day, or its month or year.
    fn is_day(&self, day: Date) -> Option<Outcome> {
        let Value::Words(printed) = &self.value else { return None };
        let ours = Ours::Day(day);
        Some(if day.to_string().starts_with(printed) {
            Outcome::Reproduced { ours }
        } else {
            Outcome::Differs { ours, published: self.value.clone() }
        })
    }

    /// Whether what was printed holds of ours; `None` if the figure's parts do not go together.
    fn judge(&self, sides: Sides) -> Option<(Ours, bool)> {
        if sides.ours.is_empty() {
            return Some((Ours::Nothing, false));
        }
        let (printed, highest) = match self.value {
            Value::Number(printed) => (printed, printed),
            Value::Range([lowest, highest]) => (lowest, highest),
            Value::Words(_) if self.measure == Measure::Text => return self.judge_word(&sides),
            Value::Words(_) => return self.judge_ranking(sides),
        };
        let [one] = sides.ours[..] else {
            return self.judge_each(&sides.ours, printed..=highest);
        };
        if let (Measure::Range, [(_, outside)]) = (self.measure, &sides.pairs[..]) {
            // A range that is said to hold of most: those in it are more than those outside.
            let most = one.compare(*outside)? == Ordering::Greater;
            return Some((Ours::Beside { ours: sides.ours, others: sides.others }, most));
        }
        let number = |units| Ours::Number { units, decimals: self.decimals };
        match self.measure {
            Measure::Count | Measure::Sum | Measure::Mean | Measure::Range => {
                let units = one.rounded()?;
                Some((number(units), (printed..=highest).contains(&units)))
            }
            Measure::AtLeast => {
                let units = one.rounded()?;
                Some((number(units), units >= printed))
            }
            Measure::Difference => {
                let [(one, other)] = sides.pairs[..] else { return None };
                let change = one.rounded()? - other.rounded()?;
                Some((number(change), (printed..=highest).contains(&change)))
            }
            Measure::SharePercent => self.judge_percent(one, sides.are_shares, printed),
            Measure::Ranking | Measure::Text => None,
        }
    }

    /// Several numbers that the same was printed of hold if each does.
    fn judge_each(&self, ours: &[Quantity], printed: RangeInclusive<i64>) -> Option<(Ours, bool)> {
        match self.measure {
            Measure::Count | Measure::Sum | Measure::Mean | Measure::Range => {
                let units: Vec<_> = ours.iter().map(|one| one.rounded()).collect::<Option<_>>()?;
                let holds = units.iter().all(|units| printed.contains(units));
                Some((Ours::Each(ours.to_vec()), holds))
            }
            Measure::AtLeast
            | Measure::Difference
            | Measure::SharePercent
            | Measure::Ranking
            | Measure::Text => None,
        }
    }

    fn judge_percent(&self, one: Quantity, is_share: bool, printed: i64) -> Option<(Ours, bool)> {
        if !is_share {
            // A declared per cent.
            let units = one.rounded()?;
            return Some((Ours::Number { units, decimals: 0 }, units == printed));
        }
        let share = one.share()?;
        let percent = match self.rounding {
            Rounding::IntegerPercent => share.percent(),
            Rounding::NearestTenPercent => share.nearest_ten_percent(),
            Rounding::OneDecimal => {
                let units = i64::try_from(share.tenths_of_percent()).ok()?;
                return Some((Ours::Number { units, decimals: 1 }, units == printed));
            }
            Rounding::Exact
            | Rounding::Integer
            | Rounding::Bounds
            | Rounding::Verbal
            | Rounding::None => return None,
        };
        Some((Ours::Percent { percent, share }, i64::try_from(percent) == Ok(printed)))
    }

    /// A word holds if each of ours is within its bounds.
    fn judge_word(&self, sides: &Sides) -> Option<(Ours, bool)> {
        let [least, most] = self.bounds?;
        let numbers: Vec<_> =
            sides.ours.iter().map(|one| one.share().map(Share::rounded)).collect::<Option<_>>()?;
        let holds = numbers.iter().all(|number| (least..=most).contains(number));
        let ours = match sides.ours[..] {
            [one] => Ours::Number { units: one.rounded()?, decimals: self.decimals },
            _ => Ours::Each(sides.ours.clone()),
        };
        Some((ours, holds))
    }

    fn judge_ranking(&self, sides: Sides) -> Option<(Ours, bool)> {
        let Value::Words(words) = &self.value else { return None };
        let relation = words.split_whitespace().find_map(|word| match word {
            ">" | "increasing" => Some(Relation::More),
            "<" | "decreasing" => Some(Relation::Fewer),
            ">=" => Some(Relation::NotFewer),
            "~" => Some(Relation::AboutAsMany),
            _ => None,
        })?;
        if sides.others.is_empty() {
            return Some((Ours::Nothing, false));
        }
        let mut holds = true;
        for (one, other) in sides.pairs {
            holds &= relation.holds(one, other, self.tolerance, sides.are_shares)?;
        }
        Some((Ours::Beside { ours: sides.ours, others: sides.others }, holds))
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
    fn holds(
        &self,
        one: Quantity,
        other: Quantity,
        tolerance: Option<u64>,
        are_shares: bool,
    ) -> Option<bool> {
        let order = one.compare(other)?;
        Some(match self {
            Self::More => order == Ordering::Greater,
            Self::Fewer => order == Ordering::Less,
            Self::NotFewer => order != Ordering::Less,
            Self::AboutAsMany => one.is_about(other, tolerance?, are_shares)?,
        })
    }
}
