//! The points of a series, by year.

use std::{collections::BTreeMap, ops::RangeInclusive};

use tallfest_base::{Share, Year};

use super::{Break, Per, Point, Series};

/// The points of a series, by year: at most one a year.
///
/// ```
/// use tallfest_tables::{published::Published, series::{Points, Series}};
/// let contacts = Series::of_id("smiso-contacts").ok_or("no such series")?;
/// let points = Points::published(contacts, &[Published::smiso()?]);
/// let years: Vec<_> = points.iter().map(|point| point.year()).collect();
/// assert_eq!(years, [2016, 2017, 2018, 2019, 2020]);
/// // A rise of 6.6 per cent.
/// let change = points.change(2019, 2020).map_err(|_| "no change")?;
/// assert_eq!(change.tenths(), 66);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Points {
    series: &'static Series,
    points: BTreeMap<Year, Point>,
}

impl PartialEq for Series {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
impl Eq for Series {}

impl Points {
    /// No points.
    pub const fn new(series: &'static Series) -> Self {
        Self { series, points: BTreeMap::new() }
    }

    /// The points that these files have of a series.
    pub fn published(series: &'static Series, files: &[crate::published::Published]) -> Self {
        let mut points = Self::new(series);
        for file in files {
            for figure in &file.figures {
                let at = file.sources.get(&figure.source.file);
                if let Some(point) = at.and_then(|at| Point::published(series, figure, at)) {
                    points.add(point);
                }
            }
        }
        points
    }

    /// Adds a point; of two in a year, one stays: that of records, else the exact one.
    pub fn add(&mut self, point: Point) {
        let known = self.points.get(&point.year());
        if known.is_none_or(|known| point.rank() < known.rank()) {
            self.points.insert(point.year(), point);
        }
    }

    /// Adds the points of the same series from elsewhere, in any order.
    pub fn merge(&mut self, other: Self) {
        other.points.into_values().for_each(|point| self.add(point));
    }

    /// The points of these years.
    #[must_use]
    pub fn within(&self, years: RangeInclusive<Year>) -> Self {
        // A span that ends before it begins has no years.
        let inside = self.points.iter().filter(|(year, _)| years.contains(year));
        let points = inside.map(|(year, point)| (*year, point.clone())).collect();
        Self { series: self.series, points }
    }

    /// The series.
    pub const fn series(&self) -> &'static Series {
        self.series
    }

    /// The point of a year.
    pub fn get(&self, year: Year) -> Option<&Point> {
        self.points.get(&year)
    }

    /// The points, the first year first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Point> {
        self.points.values()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// The breaks that lie, or may lie, between two years.
    pub fn breaks(&self, from: Year, to: Year) -> Vec<&'static Break> {
        self.series.breaks().filter(|one| one.is_between(from, to)).collect()
    }

    /// The numbers of centres behind two points, where both are known and differ: a note on what the series is made of, no
    /// break.
    pub fn composition(&self, from: Year, to: Year) -> Option<(u64, u64)> {
        let centres = |year| self.get(year)?.centres();
        Some((centres(from)?, centres(to)?)).filter(|(before, after)| before != after)
    }

    /// The rate of a year, exactly: the figure over the centres behind it, or over the other series' figure in the same
    /// year and of the same kind of origin. None where one of the two is not exact.
    pub fn rate(&self, year: Year, other: Option<&Self>) -> Option<Share> {
        let point = self.get(year)?;
        let part = point.exact().filter(|exact| exact.whole() == 1)?;
        let whole = match self.series.per? {
            Per::Centre => point.centres()?,
            Per::Series(id) => {
                let other = other.filter(|other| other.series.id == id)?.get(year)?;
                let same = other.is_of_records() == point.is_of_records();
                other.exact().filter(|exact| same && exact.whole() == 1)?.part()
            }
        };
        Share::new(part.part(), whole)
    }

    /// The points with the centres of each year, where they do not know them.
    #[must_use]
    pub(super) fn of_centres(mut self, centres: &Self) -> Self {
        let known = |year| Some(centres.get(year)?.exact()?.part());
        let points = std::mem::take(&mut self.points).into_iter();
        self.points = points.map(|(year, point)| (year, point.of_centres(known(year)))).collect();
        self
    }
}
