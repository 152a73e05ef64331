//! The figures that a table prints, and what each is of.

use crate::{
    Along, Base, Block, Class, Described,
    described::{ANY, Routes, UNANSWERED},
    linked::{Extent, Figures, ModelError},
};

/// What in a block is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum What {
    /// A cell.
    Cell(usize),
    /// The total.
    Total,
    /// What shares are shares of.
    Base,
    /// Those that have any of the classes.
    Any,
    /// Those that gave a number, printed beside the mean.
    Respondents,
}

/// A figure that a table prints.
#[derive(Debug, Clone)]
pub(crate) struct Printed {
    pub(crate) table: &'static str,
    pub(crate) block: usize,
    pub(crate) what: What,
    pub(crate) line: Vec<String>,
    pub(crate) of: Extent,
    /// The same, as it is called where nobody knows of routes.
    pub(crate) unrouted: Extent,
    pub(crate) value: u64,
    pub(crate) contributors: u64,
    pub(crate) is_count: bool,
}

impl Printed {
    /// Where it is printed.
    pub(crate) fn name(&self) -> String {
        format!("{}: {}", self.table, self.line.join(", "))
    }

    /// Where the total beside it is printed.
    pub(crate) fn total_beside(&self) -> Option<Vec<String>> {
        let (_, before) = self.line.split_last()?;
        Some(before.iter().cloned().chain([What::Total.word().to_owned()]).collect())
    }

    /// Adds it to figures. A base that is not what its route says (an answer beside an inferred route is counted as
    /// asked) is a part of the records that nothing else is known of.
    pub(crate) fn add_to(&self, figures: &mut Figures) -> Result<(), ModelError> {
        if self.of.is_of_none() {
            // The form says that there is nobody, so that it is never hidden.
            return if self.value == 0 { Ok(()) } else { Err(ModelError::Equation(self.name())) };
        }
        let line: Vec<&str> = self.line.iter().map(String::as_str).collect();
        let of = self.of.clone();
        let mut added = figures.add_sum(of, self.table, &line, self.value, self.contributors);
        if added.is_ok() && self.unrouted != self.of {
            added = figures.same(self.unrouted.clone(), self.of.clone());
        }
        if added.is_err() && self.what == What::Base {
            let of = self.of.clone().with_fact(self.name());
            return figures.add_sum(of, self.table, &line, self.value, self.contributors);
        }
        added
    }
}

impl What {
    const fn word(self) -> &'static str {
        match self {
            Self::Cell(_) => "cell",
            Self::Total => "total",
            Self::Base => "base",
            Self::Any => ANY,
            Self::Respondents => "mean",
        }
    }
}

impl Described {
    /// Everything that the table prints, if nothing is hidden; what it is of, as these routes narrow it.
    pub(crate) fn printed(&self, routes: &Routes) -> Vec<Printed> {
        let blocks = self.table.blocks.iter().enumerate();
        let printed = blocks.flat_map(|(number, block)| self.of_block(number, block, routes));
        printed.map(|it| Printed { of: it.of.routed(routes, UNANSWERED), ..it }).collect()
    }

    /// What it tells records apart by.
    pub(crate) fn crossing(&self) -> impl Iterator<Item = &str> {
        self.along.iter().filter_map(|along| match along {
            Along::One(name) | Along::Several(name) => Some(name.as_str()),
            Along::Rows => None,
        })
    }

    /// The total of each block that is the sum of its cells, with these.
    pub(crate) fn partitions(&self, printed: &[Printed]) -> Vec<(Extent, Vec<Extent>)> {
        let frame = &self.table.frame;
        let adds_up = frame.partition && !frame.base.is_amount() && !frame.dimensions.is_empty();
        let blocks = if adds_up { self.table.blocks.len() } else { 0 };
        let of_block = |number: usize| {
            let here =
                || printed.iter().filter(move |it| it.block == number && !it.of.is_of_none());
            let total = here().find(|it| it.what == What::Total)?;
            let cells = here().filter(|it| matches!(it.what, What::Cell(_)));
            Some((total.of.clone(), cells.map(|it| it.of.clone()).collect()))
        };
        (0..blocks).filter_map(of_block).collect()
    }

    /// Those that have any of several codes, how many they are, and those that have each: of each block of such a table.
    pub(crate) fn covers(&self, printed: &[Printed]) -> Vec<Cover> {
        let several = matches!(self.along.last(), Some(Along::Several(_)));
        let last = self.table.frame.dimensions.last().filter(|_| several && !self.is_sum);
        let classes = last.map_or(&[][..], |last| &last.classes);
        let of_block = |number: usize| {
            let here = || printed.iter().filter(|it| it.block == number);
            let any = here().find(|it| it.what == What::Any)?;
            let has_any = |it: &&Printed| {
                let What::Cell(place) = it.what else { return false };
                classes.get(place).is_some_and(|class| class.some)
            };
            let each = here().filter(has_any).map(|it| it.of.clone()).collect();
            Some(Cover { any: any.of.clone(), number: any.value, each })
        };
        let blocks = if classes.is_empty() { 0 } else { self.table.blocks.len() };
        (0..blocks).filter_map(of_block).collect()
    }

    /// What all its blocks sum to, and how many contribute.
    pub(crate) fn sum(&self) -> (u64, u64) {
        let totals = self.table.blocks.iter().map(|block| block.total);
        totals.fold((0, 0), |(value, contributors), total| {
            (value + total.value, contributors + total.contributors)
        })
    }

    /// What the dimensions but the last say of a block.
    fn start(&self, number: usize) -> Start {
        let frame = &self.table.frame;
        let sizes: Vec<_> = frame.dimensions.iter().map(|it| it.classes.len()).collect();
        let before = sizes.split_last().map_or(&[][..], |(_, before)| before);
        let places = crate::protect::classes_of(number, before);
        let mut of = self.population.clone();
        let mut line: Vec<String> = vec![];
        let mut row = String::new();
        for ((dimension, along), place) in frame.dimensions.iter().zip(&self.along).zip(places) {
            let Some(class) = dimension.classes.get(place) else { continue };
            line.push(class.code.to_owned());
            match along {
                Along::Rows => {
                    row = format!("[{}]", class.code);
                    of = of.with_fact(format!("{}{row} in", dimension.id));
                }
                Along::One(name) => of = of.with(format!("{name}{row}"), [class.code]),
                Along::Several(name) => of = of.with_one_of_several(format!("{name}{row}"), *class),
            }
        }
        Start { of, line, row }
    }

    /// What the base of a block is of.
    fn base(&self, block: &Block, of: &Extent, last: &Last<'_>, routes: &Routes) -> Extent {
        let frame = &self.table.frame;
        let is_in = |class: Class| frame.base.has(class);
        let cells = last.classes.iter().zip(&block.cells);
        let in_cells: u64 =
            cells.filter(|(class, _)| is_in(**class)).map(|(_, cell)| cell.value).sum();
        let all = || last.all(of, &is_in);
        let fact = |word: &str| of.clone().with_fact(format!("{} {word}", last.name()));
        match frame.base {
            _ if self.is_sum => all(),
            Base::All | Base::Amount(_) => of.clone(),
            Base::Having if !frame.partition => last.any(of),
            Base::Stated | Base::Having if !frame.partition || in_cells == block.base => all(),
            Base::Stated | Base::Having => {
                let stated = fact("stated");
                routes
                    .get(&last.name())
                    .map_or_else(|| stated.clone(), |route| stated.clone().and(route))
            }
            Base::Asked => match &self.asked {
                Some(asked) => of.clone().and(asked),
                None => fact("asked"),
            },
        }
    }

    fn of_block(&self, number: usize, block: &Block, routes: &Routes) -> Vec<Printed> {
        let frame = &self.table.frame;
        let Start { of, line, row } = self.start(number);
        let last = match (frame.dimensions.last(), self.along.last()) {
            (Some(dimension), Some(along)) => {
                Last { classes: &dimension.classes, along, row: &row }
            }
            _ => Last { classes: &[], along: &Along::Rows, row: &row },
        };
        let mut printed = vec![];
        let mut add = |what: What, word: &str, of: Extent, value: u64, contributors: u64| {
            let line = line.iter().cloned().chain([word.to_owned()]).collect();
            let (table, block) = (frame.id, number);
            let is_count = !self.is_sum || what == What::Respondents;
            let unrouted = of.clone();
            let printed_here =
                Printed { table, block, what, line, of, unrouted, value, contributors, is_count };
            printed.push(printed_here);
        };
        for (place, (class, cell)) in last.classes.iter().zip(&block.cells).enumerate() {
            add(
                What::Cell(place),
                class.code,
                last.cell(&of, *class),
                cell.value,
                cell.contributors,
            );
        }
        let word = What::word;
        let all = |is_in: &dyn Fn(Class) -> bool| last.all(&of, is_in);
        // A row in whose classes all are is no part of them.
        let is_whole = matches!(frame.base, Base::All) && block.total.value == block.base;
        let is_part = frame.partition && (self.is_sum || !is_whole);
        let total = if is_part { all(&|_| true) } else { of.clone() };
        add(What::Total, word(What::Total), total, block.total.value, block.total.contributors);
        if let Some(any) = block.any {
            add(What::Any, word(What::Any), last.any(&of), any, any);
        }
        if !last.classes.is_empty() {
            let contributors = if self.is_sum { block.total.contributors } else { block.base };
            let base = self.base(block, &of, &last, routes);
            add(What::Base, word(What::Base), base, block.base, contributors);
        }
        if frame.has_mean {
            let of = of.clone().with_fact(format!("{} given", frame.id));
            add(
                What::Respondents,
                word(What::Respondents),
                of,
                block.respondents,
                block.respondents,
            );
        }
        printed
    }
}

/// Those that have any of several codes, how many they are, and those that have each.
pub(crate) struct Cover {
    pub(crate) any: Extent,
    pub(crate) number: u64,
    pub(crate) each: Vec<Extent>,
}

/// What the dimensions but the last say: the records, the codes, and the row of a matrix.
struct Start {
    of: Extent,
    line: Vec<String>,
    row: String,
}

/// The last dimension.
struct Last<'a> {
    classes: &'a [Class],
    along: &'a Along,
    row: &'a str,
}

impl Last<'_> {
    fn name(&self) -> String {
        match self.along {
            Along::One(name) | Along::Several(name) => format!("{name}{}", self.row),
            Along::Rows => self.row.to_owned(),
        }
    }

    fn cell(&self, of: &Extent, class: Class) -> Extent {
        match self.along {
            Along::One(_) | Along::Rows => of.clone().with(self.name(), [class.code]),
            Along::Several(_) => of.clone().with_one_of_several(self.name(), class),
        }
    }

    /// Those in one of the classes for which this holds.
    fn all(&self, of: &Extent, is_in: &dyn Fn(Class) -> bool) -> Extent {
        let several = matches!(self.along, Along::Several(_));
        let classes = self.classes.iter().filter(|class| is_in(**class));
        let codes = classes.map(|class| if several && class.some { ANY } else { class.code });
        let codes: Vec<&str> = codes.collect();
        if codes.is_empty() { of.clone() } else { of.clone().with(self.name(), codes) }
    }

    fn any(&self, of: &Extent) -> Extent {
        of.clone().with(self.name(), [ANY])
    }
}
