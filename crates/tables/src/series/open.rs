//! A reading as a table of one figure, so that it is protected as any other.

use tallfest_disclosure::{Base, Block, Cell, Frame, Open, Protected, protect, protect_part};

use super::{Kind, Reading, Series};

impl Series {
    /// What all centres came to, protected as the tables of the series are.
    pub fn protected(&self, all: Reading) -> Protected {
        protect(self.open(all), self.protection)
    }

    /// What some of the centres came to, where all are told too: what the others came to must not follow.
    pub fn protected_part(&self, part: Reading, rest: Reading) -> Protected {
        protect_part(self.open(part), &self.open(rest), self.protection)
    }

    fn open(&self, reading: Reading) -> Open {
        let Reading { value, base, contributors } = reading;
        let (is_share, is_mean) = match self.kind {
            Kind::Share => (true, false),
            Kind::Mean { .. } => (false, true),
            Kind::Count | Kind::Sum { .. } => (false, false),
        };
        let block = if is_share {
            let cells = [value, base.saturating_sub(value)].map(Cell::count).to_vec();
            Block { cells, total: Cell::count(base), base, any: None, respondents: base }
        } else {
            let total = Cell { value, contributors };
            Block { total, base, respondents: base, ..Block::default() }
        };
        let frame = Frame {
            id: self.id,
            title: self.title,
            unit: self.unit,
            decimals: self.decimals(),
            population: self.title,
            base: Base::All,
            dimensions: vec![],
            notes: vec![],
            coverage: None,
            partition: true,
            has_mean: is_mean,
        };
        Open { frame, blocks: vec![block] }
    }
}
