"""What LibreOffice makes of workbooks. Reads jobs as JSON from standard input:
{"soffice": path, "jobs": [{"path", "recalculate", "saveAs", "edits": [{"sheet", "cell", "value"}]}]}; prints a JSON list, one entry a job."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import uuid

import uno
from com.sun.star.beans import PropertyValue

MAX_CELLS = 2_000_000
ERROR = 4  # com.sun.star.sheet.FormulaResult
START_SECONDS = 90


def prop(name, value):
    result = PropertyValue()
    result.Name = name
    result.Value = value
    return result


def start(soffice, profile):
    pipe = "workbook" + uuid.uuid4().hex
    process = subprocess.Popen(
        [soffice, "--headless", "--norestore", "--nologo", "--nodefault", "-env:UserInstallation=" + uno.systemPathToFileUrl(profile), f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    deadline = time.time() + START_SECONDS
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception as error:
            if time.time() > deadline or process.poll() is not None:
                process.kill()
                raise RuntimeError("LibreOffice did not start") from error
            time.sleep(0.2)


def used(sheet):
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    address = cursor.RangeAddress
    return address.EndRow + 1, address.EndColumn + 1


def cells(sheet, rows, columns, with_texts):
    block = sheet.getCellRangeByPosition(0, 0, columns - 1, rows - 1)
    found = {
        "values": [list(row) for row in block.getDataArray()],
        "formulas": [list(row) for row in block.getFormulaArray()],
        "errors": [[r, c] for a in sheet.queryFormulaCells(ERROR).RangeAddresses for r in range(a.StartRow, a.EndRow + 1) for c in range(a.StartColumn, a.EndColumn + 1)],
    }
    if with_texts:
        found["texts"] = [[sheet.getCellByPosition(c, r).String for c in range(columns)] for r in range(rows)]
    return found


def looks(doc, sheet):
    found = []
    groups = sheet.UniqueCellFormatRanges
    for i in range(groups.Count):
        group = groups.getByIndex(i)
        validation = group.Validation
        entry = {
            "ranges": group.RangeAddressesAsString,
            "numberFormat": doc.NumberFormats.getByKey(group.NumberFormat).FormatString,
            "bold": group.CharWeight > 100,
            "italic": group.CharPosture.value == "ITALIC",
            "fontName": group.CharFontName,
            "fontSize": group.CharHeight,
            "color": group.CharColor,
            "fill": group.CellBackColor,
            "horizontal": group.HoriJustify.value,
            "wrap": group.IsTextWrapped,
            "writing": group.WritingMode,
            "locked": group.CellProtection.IsLocked,
            "bottomBorder": group.BottomBorder.OuterLineWidth,
        }
        kind = validation.Type.value
        if kind != "ANY":
            entry["validation"] = {
                "type": kind,
                "operator": validation.getOperator().value,
                "formula1": validation.getFormula1(),
                "formula2": validation.getFormula2(),
                "showList": validation.ShowList,
                "ignoreBlank": validation.IgnoreBlankCells,
                "inputTitle": validation.InputTitle,
                "inputMessage": validation.InputMessage,
                "errorMessage": validation.ErrorMessage,
                "alert": validation.ErrorAlertStyle.value,
            }
        found.append(entry)
    return found


def conditional(sheet):
    found = []
    for one in sheet.ConditionalFormats.getConditionalFormats():
        for i in range(one.getCount()):
            entry = one.getByIndex(i)
            item = {"ranges": one.Range.RangeAddressesAsString, "type": entry.getType()}
            if item["type"] == 0:
                item.update(operator=entry.Operator, formula1=entry.Formula1, formula2=entry.Formula2)
            found.append(item)
    return found


def charts(sheet):
    found = []
    for i in range(sheet.Charts.Count):
        chart = sheet.Charts.getByIndex(i)
        document = chart.EmbeddedObject
        series = []
        for system in document.getFirstDiagram().getCoordinateSystems():
            for kind in system.getChartTypes():
                for one in kind.getDataSeries():
                    sources = [seq.Values.SourceRangeRepresentation for seq in one.getDataSequences()]
                    series.append({"kind": kind.getChartType(), "sources": sources, "axis": one.AttachedAxisIndex})
        title = document.Title.String if document.HasMainTitle else None
        page = sheet.DrawPage
        shape = next((page.getByIndex(j) for j in range(page.Count) if getattr(page.getByIndex(j), "PersistName", None) == chart.Name), None)
        place = None if shape is None else [shape.Position.X, shape.Position.Y, shape.Size.Width, shape.Size.Height]
        found.append({"title": title, "legend": document.HasLegend, "series": series, "place": place})
    return found


def hidden_columns(sheet, count):
    return [i for i in range(count) if not sheet.Columns.getByIndex(i).IsVisible]


def hidden_rows(sheet, count):
    """In one question: asking row by row takes minutes for thousands of them."""
    areas = sheet.getCellRangeByPosition(0, 0, 0, count - 1).queryVisibleCells().RangeAddresses
    seen = {row for area in areas for row in range(area.StartRow, area.EndRow + 1)}
    return [row for row in range(count) if row not in seen]


def frozen_panes(doc):
    """Rows and columns that stay in sight, by sheet (mode 2 is frozen, 1 is split)."""
    found = {}
    data = doc.getViewData()
    if data is None:
        return {}
    view = {p.Name: p.Value for p in data.getByIndex(0)}
    for name in view["Tables"].ElementNames:
        at = {p.Name: p.Value for p in view["Tables"].getByName(name)}
        lines = [at.get(d + "SplitPosition", at.get(d + "SplitPositionTwips")) if at.get(d + "SplitMode") == 2 else 0 for d in ("Vertical", "Horizontal")]
        found[name] = lines if any(lines) else None
    return found


def sheet_facts(doc, sheet, frozen, job):
    rows, columns = used(sheet)
    if rows * columns > MAX_CELLS:
        raise RuntimeError(f"{sheet.Name} has too many cells to compare")
    facts = {
        "name": sheet.Name,
        "visible": sheet.IsVisible,
        "rightToLeft": sheet.TableLayout == 1,
        "protected": sheet.isProtected(),
        "tabColor": sheet.TabColor,
        "frozen": frozen.get(sheet.Name),
        "printAreas": len(sheet.getPrintAreas()),
        "titleRows": sheet.getPrintTitleRows(),
        "comments": [[a.Position.Row, a.Position.Column, a.String] for a in (sheet.Annotations.getByIndex(i) for i in range(sheet.Annotations.Count))],
        "charts": charts(sheet),
    }
    facts.update(cells(sheet, rows, columns, job.get("texts", False)) if job.get("cells", True) else {"values": [], "formulas": [], "errors": []})
    if job.get("details", True) or job.get("lines", False):
        facts.update(hiddenRows=hidden_rows(sheet, rows), hiddenColumns=hidden_columns(sheet, columns))
    if job.get("details", True):
        facts.update(conditional=conditional(sheet), looks=looks(doc, sheet))
        facts["heights"] = [sheet.Rows.getByIndex(i).Height for i in range(min(rows, 50))]
        facts["widths"] = [sheet.Columns.getByIndex(i).Width for i in range(min(columns, 50))]
    return facts


def filters(descriptor):
    return [{"field": f.Field, "operator": f.Operator, "text": f.StringValue, "number": f.NumericValue, "isNumeric": f.IsNumeric} for f in descriptor.getFilterFields2()]


def tables(doc):
    found = []
    for name in doc.DatabaseRanges.ElementNames:
        one = doc.DatabaseRanges.getByName(name)
        found.append(table(name, one))
    plain = doc.getPropertyValue("UnnamedDatabaseRanges")
    return found + [table("", plain.getByTable(i)) for i in range(doc.Sheets.Count) if plain.hasByTable(i)]


def table(name, one):
    area = one.DataArea
    place = [area.StartRow, area.StartColumn, area.EndRow, area.EndColumn]
    return {"name": name, "sheet": area.Sheet, "area": place, "autoFilter": one.AutoFilter, "filters": filters(one.FilterDescriptor)}


def names(doc):
    found = {n: doc.NamedRanges.getByName(n).Content for n in doc.NamedRanges.ElementNames}
    for i in range(doc.Sheets.Count):
        sheet = doc.Sheets.getByIndex(i)
        found.update({f"{sheet.Name}!{n}": sheet.NamedRanges.getByName(n).Content for n in sheet.NamedRanges.ElementNames})
    return found


def show_all(doc):
    """Only sheets that were shown keep their frozen panes when saved."""
    active = doc.CurrentController.ActiveSheet
    for i in range(doc.Sheets.Count):
        doc.CurrentController.setActiveSheet(doc.Sheets.getByIndex(i))
    doc.CurrentController.setActiveSheet(active)


def inspect(desktop, job):
    began = time.time()
    wanted = [prop("Hidden", not job.get("saveAs"))]
    if job.get("filter"):
        wanted += [prop("FilterName", job["filter"]["name"]), prop("FilterOptions", job["filter"].get("options", ""))]
    doc = desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(job["path"])), "_blank", 0, tuple(wanted))
    if doc is None:
        return {"error": "LibreOffice could not open it"}
    try:
        seconds = time.time() - began
        if job.get("recalculate"):
            doc.enableAutomaticCalculation(False)  # everything is calculated once, below
        for edit in job.get("edits", []):
            cell = doc.Sheets.getByName(edit["sheet"]).getCellRangeByName(edit["cell"])
            if isinstance(edit["value"], str):
                cell.Formula = edit["value"]
            else:
                cell.Value = edit["value"]
        doc.calculateAll() if job.get("recalculate") else doc.calculate()
        active = doc.CurrentController.ActiveSheet.Name
        frozen = frozen_panes(doc)
        facts = {
            "seconds": seconds,
            "active": active,
            "sheets": [sheet_facts(doc, sheet, frozen, job) for sheet in (doc.Sheets.getByIndex(i) for i in range(doc.Sheets.Count)) if sheet.Name in job.get("only", [sheet.Name])],
            "tables": tables(doc),
            "names": names(doc),
            "title": doc.DocumentProperties.Title,
            "customProperties": {p.Name: str(doc.DocumentProperties.UserDefinedProperties.getPropertyValue(p.Name)) for p in doc.DocumentProperties.UserDefinedProperties.PropertySetInfo.Properties},
        }
        if job.get("saveAs"):
            show_all(doc)
            doc.storeToURL(uno.systemPathToFileUrl(os.path.abspath(job["saveAs"])), (prop("FilterName", "Calc MS Excel 2007 XML"),))
        return facts
    finally:
        doc.close(True)


def main():
    order = json.load(sys.stdin)
    profile = tempfile.mkdtemp(prefix="soffice-profile-")
    process, desktop = start(order["soffice"], profile)
    try:
        print(json.dumps([inspect(desktop, job) for job in order["jobs"]]))
    finally:
        try:
            desktop.terminate()
            process.wait(20)
        except Exception:
            process.kill()
        shutil.rmtree(profile, ignore_errors=True)


main()
