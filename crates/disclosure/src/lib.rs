//! Disclosure control: from counts to what may be published. Knows no form.
//!
//! `protect_together` takes the tables of a form, each with what its figures are of ([`Described`]), and gives
//! [`Protected`] ones, the only carrier of figures that can be written out, with the proof that they give nobody away.
//! [`protect`] does the same for one [`Open`] table that stands alone: the primary rule (minimum frequency), and
//! complementary cells in a table of one row; a table of several rows in which a cell is small is withheld as a whole.
//! [`protect_part`] protects some of the centres beside all of them.
//!
//! [`linked`] is what lies below: several tables over the same records, attacked as one. It knows nothing of our tables
//! and can be used alone.

mod described;
pub mod linked;
mod open;
mod part;
#[cfg(feature = "proof")]
mod printed;
mod protect;
mod protected;
mod protection;
mod response;
#[cfg(feature = "proof")]
mod rings;
#[cfg(feature = "proof")]
mod routed;
#[cfg(feature = "proof")]
mod together;

pub use described::{Along, Described, Routes, UNANSWERED};
pub use open::{Base, Block, Cell, Class, Coverage, Dimension, Frame, Open, grouped};
pub use part::protect_part;
pub use protect::protect;
pub use protected::{Figure, Hidden, Protected, Row};
pub use protection::Protection;
pub use response::Response;
#[cfg(feature = "proof")]
pub use together::{NotTogether, Proof, Together, protect_together};

/// The examples of `README.md`.
#[cfg(all(doctest, feature = "proof", feature = "solver"))]
#[doc = include_str!("../README.md")]
pub struct Readme;
