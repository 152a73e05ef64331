//! What is read although it is not what we write: once a file, for information. `S-040` to `S-049`.

super::faults! {
    /// The file begins with a byte order mark.
    BYTE_ORDER_MARK = "S-040", info,
        "filen begynner med et bytemerke (BOM); det er lest forbi" | "fila byrjar med eit bytemerke (BOM); det er lese forbi" | "the file begins with a byte order mark; it was skipped",
        why "Noen programmer setter det først i filen." | "Nokre program set det først i fila." | "Some programs put it first in a file.",
        mend "Ingenting må gjøres." | "Ingenting må gjerast." | "Nothing needs doing.";
    /// Lines end with a carriage return too.
    CARRIAGE_RETURNS = "S-041", info,
        "linjene slutter på Windows-vis (CRLF)" | "linjene sluttar på Windows-vis (CRLF)" | "the lines end as on Windows (CRLF)",
        why "Noen programmer skriver linjer slik." | "Nokre program skriv linjer slik." | "Some programs write lines so.",
        mend "Ingenting må gjøres." | "Ingenting må gjerast." | "Nothing needs doing.";
    /// Blank lines.
    BLANK_LINES = "S-042", info,
        "tomme linjer er hoppet over ({count})" | "tomme linjer er hoppa over ({count})" | "blank lines were skipped ({count})",
        why "En tom linje er ingen post." | "Ei tom linje er ingen post." | "A blank line is no record.",
        mend "Ingenting må gjøres." | "Ingenting må gjerast." | "Nothing needs doing.";
}
