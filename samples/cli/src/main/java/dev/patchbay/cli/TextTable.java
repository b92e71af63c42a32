package dev.patchbay.cli;

import dev.patchbay.model.problem.DisplayText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Columns that line up, with notes below their row. Package data is untrusted and shown without control characters. */
final class TextTable {

    private static final int WIDEST = 48;

    private record Row(String[] cells, List<String> notes) {}

    private final List<Row> rows = new ArrayList<>();

    TextTable(String... heads) {
        rows.add(new Row(heads, List.of()));
    }

    void row(String... cells) {
        String[] shown =
                Arrays.stream(cells).map(cell -> DisplayText.of(cell, WIDEST)).toArray(String[]::new);
        rows.add(new Row(shown, new ArrayList<>()));
    }

    /** Adds a line below the last row. */
    void note(String text) {
        rows.get(rows.size() - 1).notes().add(text);
    }

    void print(PrintWriter out) {
        int columns = rows.get(0).cells().length;
        int[] widths = new int[columns];
        for (Row row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.cells()[i].length());
            }
        }
        for (Row row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < columns; i++) {
                line.append(row.cells()[i]).append(" ".repeat(widths[i] - row.cells()[i].length() + 2));
            }
            out.println(line.toString().stripTrailing());
            row.notes().forEach(note -> out.println("      " + note));
        }
    }
}
