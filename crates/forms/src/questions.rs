//! The questions that every form of records asks.

use tallfest_base::{inferred, questions};

questions! {
    RECORD_ID = "record_id", inferred(2009), "Postens løpenummer" | "Løpenummeret til posten" | "Record number",
        about "Laget av senteret, unikt i senter, skjema og år, bygd på ingenting om en person"
            | "Laga av senteret, unikt i senter, skjema og år, bygd på ingenting om ein person"
            | "Made by the centre, unique in centre, form and year, built from nothing about a person";
}
