//! Which published figures belong to a series: those that are found where the series is.

use super::{Cells, Kind, Series};
use crate::published::{Fact, Figure, Statistic, Test, Where};

impl Series {
    /// Whether a published figure is one of the series: it names it, or is read at one of its places, whatever the year.
    pub fn has(&self, figure: &Figure) -> bool {
        if let Some(id) = &figure.series {
            return id == self.id;
        }
        match &figure.test {
            Test::Where(place) => self.places.iter().any(|own| self.is_at(own.cells, place)),
            Test::Register(fact) => {
                let of_system = figure.id.split('.').next() == Some(self.system());
                let counts_centres =
                    self.places.iter().any(|own| matches!(own.cells, Cells::Centre));
                *fact == Fact::Centres && of_system && counts_centres
            }
            Test::Constant(_) | Test::Untestable(_) => false,
        }
    }

    fn is_at(&self, own: Cells, place: &Where) -> bool {
        let is_plain = place.year.is_none()
            && place.fall_from.is_none()
            && place.less.is_none()
            && place.against.is_none();
        let (table, cells) = match own {
            Cells::Centre => return false,
            Cells::All(table) => (table, &[][..]),
            Cells::Of(table, cells) => (table, cells),
        };
        is_plain
            && place.table == table
            && place.cells.len() == cells.len()
            && place.cells.iter().zip(cells).all(|(a, b)| a.iter().eq(b.iter()))
            && self.is_read_by(place.statistic, cells.is_empty())
    }

    /// Whether a statistic is what the series is, over everything or over cells.
    fn is_read_by(&self, statistic: Statistic, of_all: bool) -> bool {
        let of_cells = matches!(statistic, Statistic::Count | Statistic::Sum);
        match self.kind {
            Kind::Count if of_all => statistic == Statistic::Population,
            Kind::Sum { .. } if of_all => statistic == Statistic::Total,
            Kind::Count | Kind::Sum { .. } => of_cells,
            Kind::Share => of_cells || statistic == Statistic::Share,
            Kind::Mean { .. } => statistic == Statistic::Mean,
        }
    }
}
