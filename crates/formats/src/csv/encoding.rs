//! The letters of a row: UTF-8, or windows-1252 where it is none.

/// A row in letters.
#[derive(Debug, PartialEq, Eq)]
pub enum Decoded<'a> {
    /// It is UTF-8.
    Utf8(&'a str),
    /// It is not, and was read as windows-1252.
    Windows1252(String),
}

impl Decoded<'_> {
    /// The letters.
    pub fn text(&self) -> &str {
        match self {
            Self::Utf8(text) => text,
            Self::Windows1252(text) => text,
        }
    }
}

/// What windows-1252 has from 0x80 on, where it is not Latin-1; five bytes are no letter.
const FROM_80: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘',
    '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// The letters of a row. Decided row by row, so that an æ late in a long file is read right.
///
/// # Errors
/// The place, from 1, of a byte that is a letter in neither.
///
/// ```
/// use tallfest_formats::csv::decode;
/// assert_eq!(decode("ærlig".as_bytes()).map(|row| row.text().to_owned()), Ok("ærlig".to_owned()));
/// assert_eq!(decode(b"\xe6rlig \x96").map(|row| row.text().to_owned()), Ok("ærlig –".to_owned()));
/// assert_eq!(decode(b"ab\x81"), Err(3));
/// ```
pub fn decode(row: &[u8]) -> Result<Decoded<'_>, usize> {
    if let Ok(text) = std::str::from_utf8(row) {
        return Ok(Decoded::Utf8(text));
    }
    let letter = |(at, byte): (usize, &u8)| match byte.checked_sub(0x80) {
        Some(above) => match FROM_80.get(usize::from(above)) {
            Some('\0') => Err(at + 1),
            Some(letter) => Ok(*letter),
            None => Ok(char::from(*byte)),
        },
        None => Ok(char::from(*byte)),
    };
    row.iter().enumerate().map(letter).collect::<Result<_, _>>().map(Decoded::Windows1252)
}
