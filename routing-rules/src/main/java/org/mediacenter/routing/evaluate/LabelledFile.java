package org.mediacenter.routing.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mediacenter.routing.learn.Example;

/// A file of `label<TAB>text` lines in UTF-8. Lines without a label or a text are left out and
/// told; further tabs belong to the text.
///
/// @param broken numbers of the lines that were left out, from 1 on
public record LabelledFile(List<Example> examples, List<Integer> broken) {
    public LabelledFile {
        examples = List.copyOf(examples);
        broken = List.copyOf(broken);
    }

    /// Reads the whole file.
    public static LabelledFile read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<Example> examples = new ArrayList<>();
        List<Integer> broken = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            int tab = line.indexOf('\t');
            if (tab > 0
                    && !line.substring(0, tab).isBlank()
                    && !line.substring(tab + 1).isBlank()) {
                examples.add(new Example(
                        line.substring(0, tab).strip(), line.substring(tab + 1).strip()));
            } else if (!line.isBlank()) {
                broken.add(number);
            }
        }
        return new LabelledFile(examples, broken);
    }
}
