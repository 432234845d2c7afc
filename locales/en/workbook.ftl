# Spreadsheets: a template to fill in, and reading them.

help-template = Write a workbook (.xlsx) to fill in, or an instance as a workbook
help-template-more =
    Examples:
      luanphien template -o mau.xlsx                       blank, with example rows
      luanphien template --from quy-1.json -o quy-1.xlsx   what there is, to change for the next quarter
help-template--from = The instance to write as a workbook; import gives the same instance again
help-template--output = The workbook (.xlsx)

help-import = Read a spreadsheet (.xlsx, .ods, .csv) as an instance; tells every mistake by its cell, and all that was assumed
help-import-more =
    Examples:
      luanphien import quy-1.xlsx -o quy-1.json
      luanphien import quy-1.xlsx -o quy-1.json --mark loi.xlsx     mistakes in red in the workbook itself
      luanphien import bang/ -o quy-1.json                          a folder of .csv files, one for each sheet
      luanphien import ds.csv --sheet "Cán bộ" -o quy-1.json

    Columns are found by their headers; case, accents and “uỷ” or “ủy” do not matter. How each is written: docs/workbook.md.
help-import--files = A spreadsheet; or several files, or a folder of .csv files (the name of a file is that of its sheet)
help-import--output = File for the instance (JSON luanphien/instance@1); - is standard output [default: standard output]
help-import--sheet = The file is one table only: which sheet it is (by its name in the template)
help-import--mark = Write the same workbook again, cells with mistakes in red with a note, and a sheet of all mistakes; assumptions in yellow. Of .ods and .csv a new .xlsx is made

template-written = The workbook is written.
imported = Read: { $people } people, { $cells } cells, { $receptions } series of receptions.
imported-assumed = What the spreadsheet does not say clearly was taken like this
imported-warnings = Not read
imported-place = Cell
imported-typed = In the sheet
imported-taken = Taken as
imported-maybe = Maybe
imported-why = Why
imported-cells = { $place } and { $n } below
assumed-id = id made of the name
assumed-text-date = date typed as text: day/month/year
assumed-merged = merged cells: the value of all of them
assumed-above = blank: as in the row above
assumed-accents = found without accents
assumed-sheet = sheet known by its headers
assumed-place = place added by the name that is used
assumed-commune = commune added by the name that is used
assumed-default = blank: what is usual
assumed-only = blank: there is only one
assumed-title = made of committee and period
assumed-no-ways = neither roads nor coordinates: minutes of every journey
mark-anew = The workbook could not be edited as it is (too large, or not as Excel writes it): the marks stand in a new one with the same sheets and values.
remark-header = unknown header, column or row is not read
remark-sheet = unknown sheet, not read
usage-sheet = There is no such sheet.
usage-one-table = A sheet can only be named where there is one table.
