//! Records from CSV.

use super::{Model, ModelError, Record};

/// Counts the records of a file: a column for each axis of the model, under its name, and, if there are any of these,
/// `value` (else each row counts one), `contributor` and `centre` (whole numbers). Other columns are left alone.
///
/// No cell of the file is in an error: what is wrong is told by row.
///
/// ```
/// use tallfest_disclosure::linked::{Axis, Model, read_records};
/// let mut model = Model::new([Axis::new("age", ["young", "old"])?])?;
/// read_records("age,value\nyoung,3\nold,4\n".as_bytes(), &mut model)?;
/// # Ok::<(), tallfest_disclosure::linked::ModelError>(())
/// ```
///
/// # Errors
/// If a column is missing, a class unknown, or a number none.
pub fn read_records(input: &[u8], model: &mut Model) -> Result<(), ModelError> {
    let mut reader = csv::Reader::from_reader(input);
    let wrong = |row: usize, what: &'static str| ModelError::Row { row, what };
    let headings = reader.headers().map_err(|_| wrong(1, "not a heading"))?.clone();
    let column = |name: &str| headings.iter().position(|heading| heading.trim() == name);
    let mut columns = vec![];
    for axis in model.axes() {
        columns.push(column(axis.name()).ok_or_else(|| ModelError::Axis(axis.name().to_owned()))?);
    }
    let (value, contributor, centre) = (column("value"), column("contributor"), column("centre"));
    for (number, cells) in reader.records().enumerate() {
        let row = number + 2;
        let cells = cells.map_err(|_| wrong(row, "not a row of as many columns as the heading"))?;
        let class = |column: &usize| cells.get(*column).unwrap_or_default().trim().to_owned();
        let whole = |column: Option<usize>| match column {
            None => Ok(None),
            Some(column) => {
                let digits = cells.get(column).unwrap_or_default().trim();
                let number = digits.parse().map_err(|_| wrong(row, "a number that is none"));
                if digits.is_empty() { Ok(None) } else { number.map(Some) }
            }
        };
        let mut record = Record::new(columns.iter().map(class));
        record.contributor = whole(contributor)?;
        record.centre = whole(centre)?;
        record.value = whole(value)?.unwrap_or(1);
        model.add(record).map_err(|error| {
            if matches!(error, ModelError::Class { .. }) {
                wrong(row, "a class that its axis does not have")
            } else if error == ModelError::Impossible {
                wrong(row, "lies where no record can")
            } else {
                error
            }
        })?;
    }
    Ok(())
}
