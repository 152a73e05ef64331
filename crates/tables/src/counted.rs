//! What came of counting: figures by the names of their classes.

mod measured;
mod response;

pub use response::Registered;

use tallfest_base::{Form, Share, Year};
use tallfest_disclosure::{
    Base, Block, Cell, Class, Described, Dimension, Frame, Open, Protection, linked::Extent,
};

use self::{measured::Measured, response::Respondent};
use crate::{AnyTable, Measure, described::Of};

/// A line of cells, and the records behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The cells, in the order of the last dimension.
    pub cells: Vec<u64>,
    /// For each cell, how many records have something in it.
    pub contributors: Vec<u64>,
    /// Records.
    pub records: u64,
    /// Records that were asked.
    pub asked: u64,
    /// Records with an answer.
    pub answered: u64,
    /// Records with an answer other than a non-response.
    pub stated: u64,
    /// Records with an answer that says that something is there: neither "none" nor a non-response.
    pub some: u64,
    /// The sum of what the cell is a part of, in a ratio of two sums; else 0.
    pub whole: u64,
}

impl Line {
    pub(crate) fn empty(classes: usize) -> Self {
        let cells = vec![0; classes];
        let contributors = cells.clone();
        Self {
            cells,
            contributors,
            records: 0,
            asked: 0,
            answered: 0,
            stated: 0,
            some: 0,
            whole: 0,
        }
    }

    /// Notes whether records answered, stated something, and were asked.
    #[inline]
    pub(crate) fn see(&mut self, answered: bool, stated: bool, asked: bool, times: u64) {
        self.records += times;
        self.asked += times * u64::from(asked);
        self.answered += times * u64::from(answered);
        self.stated += times * u64::from(stated);
    }

    /// Adds a number to a cell, so many times.
    #[inline]
    pub(crate) fn add(&mut self, class: usize, number: u64, times: u64) {
        if let (Some(cell), Some(contributors)) =
            (self.cells.get_mut(class), self.contributors.get_mut(class))
        {
            *cell += number * times;
            *contributors += times * u64::from(number != 0);
        }
    }

    pub(crate) fn merge(&mut self, other: &Self) {
        let add = |into: &mut [u64], from: &[u64]| {
            into.iter_mut().zip(from).for_each(|(sum, more)| *sum += more);
        };
        add(&mut self.cells, &other.cells);
        add(&mut self.contributors, &other.contributors);
        self.records += other.records;
        self.asked += other.asked;
        self.answered += other.answered;
        self.stated += other.stated;
        self.some += other.some;
        self.whole += other.whole;
    }

    /// The sum of the cells.
    pub fn sum(&self) -> u64 {
        self.cells.iter().sum()
    }
}

/// What was counted in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of the table of its own")]
pub struct Counted {
    form: &'static str,
    needs_consent: bool,
    /// Who answers for a record of the population.
    respondent: Respondent,
    frame: Frame,
    protection: Protection,
    /// Whether contributors are the counts themselves, since the figure counts what is protected.
    counts_itself: bool,
    /// The class of "not stated" among the cells, if it has one.
    not_stated: Option<usize>,
    is_sum: bool,
    is_ratio: bool,
    /// For each dimension, the places of the codes that there are not in the year.
    outside: Vec<Vec<usize>>,
    /// What its figures are of.
    of: Of,
    population: u64,
    lines: Vec<Line>,
}

impl Counted {
    pub(crate) fn new<T: Form>(
        table: &'static dyn AnyTable<T>,
        year: Year,
        population: u64,
        lines: Vec<Line>,
    ) -> Self {
        let mut dimensions: Vec<Dimension> =
            table.axes().iter().flat_map(|axis| axis.dimensions(year)).collect();
        let measured = Measured::of(table.measure(), year);
        let is_sum = measured.is_some();
        let partition = is_sum || table.axes().last().is_none_or(crate::Axis::is_partition);
        let (mut decimals, mut has_mean, mut counts_itself) = (0, false, true);
        if let Some(measured) = measured {
            dimensions.push(measured.dimension);
            (decimals, has_mean) = (measured.decimals, measured.has_mean);
            counts_itself = measured.counts_itself;
        }
        let not_stated = dimensions
            .last()
            .and_then(|last| last.classes.iter().position(|class| class.code == "not_stated"));
        let frame = Frame {
            id: table.id(),
            title: table.title(),
            unit: table.unit(),
            decimals,
            population: table.population().words,
            base: table.base(),
            dimensions,
            notes: table.note().into_iter().collect(),
            coverage: None,
            partition,
            has_mean,
        };
        let outside = table.axes().iter().flat_map(|axis| axis.outside(year)).collect();
        let protection = table.protection();
        let (form, needs_consent) = (T::INFO.id, T::GATE.is_some());
        Self {
            form,
            needs_consent,
            respondent: Respondent::of(table),
            frame,
            protection,
            counts_itself,
            not_stated,
            is_sum,
            is_ratio: matches!(table.measure(), Measure::Ratio(_)),
            outside,
            of: Of::table(table, year),
            population,
            lines,
        }
    }

    /// Adds the counts of the same table over other records.
    pub fn merge(&mut self, other: &Self) {
        self.population += other.population;
        self.lines.iter_mut().zip(&other.lines).for_each(|(line, more)| line.merge(more));
    }

    /// The table's id.
    pub const fn id(&self) -> &'static str {
        self.frame.id
    }

    /// The id of the form whose records are counted.
    pub const fn form(&self) -> &'static str {
        self.form
    }

    /// Whether the form has content only with consent, so that what stands behind the table has to be told.
    pub const fn needs_consent(&self) -> bool {
        self.needs_consent
    }

    /// How many records the table is about.
    pub const fn population(&self) -> u64 {
        self.population
    }

    /// The lines, the last of the dimensions before fastest.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The line of these classes, which are those of all dimensions but the last.
    pub fn line(&self, classes: &[&str]) -> Option<&Line> {
        let before = self.frame.dimensions.split_last().map_or(&[][..], |(_, before)| before);
        if before.len() != classes.len() {
            return None;
        }
        let index = before.iter().zip(classes).try_fold(0, |index, (dimension, code)| {
            let class = dimension.classes.iter().position(|class| class.code == *code)?;
            Some(index * dimension.classes.len() + class)
        });
        self.lines.get(index?)
    }

    /// The figure of a cell that is named by its classes; of a sum without classes, by those of its line.
    pub fn cell(&self, classes: &[&str]) -> Option<u64> {
        if self.frame.dimensions.last().is_none_or(|last| last.classes.is_empty()) {
            return self.line(classes)?.cells.first().copied();
        }
        let (last, before) = classes.split_last()?;
        let classes = &self.frame.dimensions.last()?.classes;
        let class = classes.iter().position(|class| class.code == *last)?;
        self.line(before)?.cells.get(class).copied()
    }

    /// The cells that are not 0, named by their classes; a sum without classes is named by none.
    pub fn named(&self) -> Vec<(Vec<&'static str>, u64)> {
        let names =
            self.frame.dimensions.iter().fold(vec![vec![]], |names: Vec<Vec<_>>, dimension| {
                if dimension.classes.is_empty() {
                    return names;
                }
                let longer = |name: &Vec<&'static str>| -> Vec<Vec<&'static str>> {
                    let with = |class: &Class| name.iter().copied().chain([class.code]).collect();
                    dimension.classes.iter().map(with).collect()
                };
                names.iter().flat_map(longer).collect()
            });
        let cells = self.lines.iter().flat_map(|line| line.cells.iter().copied());
        names.into_iter().zip(cells).filter(|(_, count)| *count > 0).collect()
    }

    /// What a share of a line is a share of.
    pub fn base_of(&self, line: &Line) -> u64 {
        let not_stated =
            self.not_stated.and_then(|class| line.cells.get(class)).copied().unwrap_or(0);
        if self.is_ratio {
            return line.whole;
        }
        match (self.is_sum, self.frame.base) {
            (false, Base::All) => line.records,
            (false, Base::Stated | Base::Amount(_)) => line.stated,
            (false, Base::Asked) => line.asked,
            (false, Base::Having) => line.some,
            (true, Base::Stated | Base::Having) => line.sum() - not_stated,
            (true, Base::All | Base::Asked | Base::Amount(_)) => line.sum(),
        }
    }

    /// How many codes of a line say that something is there, all its records together.
    pub fn given_in(&self, line: &Line) -> u64 {
        let classes = self.frame.dimensions.last().map_or(&[][..], |last| &last.classes);
        let cells = line.cells.iter().zip(classes).filter(|(_, class)| class.some);
        cells.map(|(count, _)| count).sum()
    }

    /// The share of a cell in the base of its line; none for a class outside the base.
    pub fn share(&self, classes: &[&str]) -> Option<Share> {
        let (last, before) = classes.split_last()?;
        let class =
            self.frame.dimensions.last()?.classes.iter().find(|class| class.code == *last)?;
        if !self.frame.base.has(*class) {
            return None;
        }
        Share::new(self.cell(classes)?, self.base_of(self.line(before)?))
    }

    /// The mean of a sum, over those that gave a number, in the smallest unit.
    pub fn mean(&self) -> Option<Share> {
        self.mean_of(self.lines.first()?)
    }

    /// The mean of a line of a sum.
    pub fn mean_of(&self, line: &Line) -> Option<Share> {
        Share::new(line.sum(), line.stated).filter(|_| self.frame.has_mean)
    }

    /// The decimals of its figures.
    pub const fn decimals(&self) -> u32 {
        self.frame.decimals
    }

    /// The table before it is protected, and how it is to be.
    pub fn open(&self) -> (Open, Protection) {
        let blocks = self.lines.iter().map(|line| self.block(line)).collect();
        (Open { frame: self.frame.clone(), blocks }, self.protection)
    }

    /// The table as it is published: without the classes that there are not in the year, unless something is in them.
    pub fn publishable(&self) -> (Open, Protection) {
        let (mut open, protection) = self.open();
        for (dimension, places) in self.outside.iter().enumerate() {
            // From the last, so that the places before it stay.
            places.iter().rev().for_each(|place| open.leave_out_if_empty(dimension, *place));
        }
        (open, protection)
    }

    /// The table as it is published, with what its figures are of: what tables are protected together by.
    pub fn described(&self) -> Described {
        let (table, protection) = self.publishable();
        let Of { population, along, routes, asked } = self.of.clone();
        Described { table, protection, population, along, routes, asked, is_sum: self.is_sum }
    }

    /// Whether it is about all records of its form.
    pub fn is_about_all(&self) -> bool {
        self.of.population == Extent::default()
    }

    fn block(&self, line: &Line) -> Block {
        let cell = |value: u64, contributors: u64| Cell {
            value,
            contributors: if self.counts_itself { value } else { contributors },
        };
        let cells =
            line.cells.iter().zip(&line.contributors).map(|(value, count)| cell(*value, *count));
        let total = match (self.is_ratio, self.frame.partition) {
            (true, _) => line.whole,
            (false, true) => line.sum(),
            (false, false) => line.records,
        };
        Block {
            cells: cells.collect(),
            total: cell(total, line.stated),
            base: self.base_of(line),
            any: (!self.frame.partition).then_some(line.some),
            respondents: line.stated,
        }
    }
}
