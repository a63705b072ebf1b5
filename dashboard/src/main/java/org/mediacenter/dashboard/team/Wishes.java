package org.mediacenter.dashboard.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.channel.common.CsvLine;
import org.mediacenter.channel.common.Words;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.roster.Duty;
import org.mediacenter.hub.roster.Roster;
import org.mediacenter.hub.roster.Rosters;
import org.mediacenter.hub.roster.Rosters.Wanted;
import org.mediacenter.routing.DepartmentCode;

/// Reads duties from a form and from a file of lines, by the same rules.
///
/// @param people everybody with an account
record Wishes(DepartmentCode department, List<Account> people) {
    private static final String HEAD = "officer,function,decree,from,to";
    private static final int CELLS = 5;

    /// What was read; nothing of it is wanted where there is a problem.
    ///
    /// @param problems each the end of a key of words, with the number of its line from 1; 0 for a form
    record Read(List<Wanted> wanted, List<Problem> problems) {}

    /// What is wrong.
    record Problem(int line, String code) {}

    /// Those who can be on duty.
    List<Account> officers() {
        return people.stream()
                .filter(account -> account.may(Right.ACCEPT)
                        && account.department().filter(department::equals).isPresent())
                .toList();
    }

    Read one(String officer, String function, String decree, String from, String to) {
        return read(0, List.of(officer, function, decree, from, to));
    }

    /// Lines of `officer,function,decree,from,to`, a head or none; what the roster has already is left out.
    Read lines(String text, Roster roster) {
        List<Wanted> wanted = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || (i == 0 && isHead(line))) {
                continue;
            }
            Read read = read(i + 1, cells(line));
            problems.addAll(read.problems());
            read.wanted().stream().filter(one -> isNew(roster, one)).forEach(wanted::add);
        }
        return new Read(problems.isEmpty() ? wanted : List.of(), problems);
    }

    private static boolean isHead(String line) {
        return String.join(",", cells(line)).equalsIgnoreCase(HEAD);
    }

    private Read read(int line, List<String> cells) {
        if (cells.size() != CELLS) {
            return wrong(line, "cells");
        }
        Optional<Duty.Function> function = Duty.Function.of(cells.get(1).strip());
        Optional<LocalDate> from = DutyWords.day(cells.get(3).strip());
        Optional<LocalDate> to = DutyWords.day(cells.get(4).strip());
        String decree = Words.line(cells.get(2));
        String officer = cells.get(0).strip();
        if (officers().stream().noneMatch(account -> account.username().equals(officer))) {
            return wrong(line, "officer");
        }
        if (function.isEmpty() || decree.isEmpty() || decree.length() > Rosters.LONGEST_DECREE) {
            return wrong(line, function.isEmpty() ? "function" : "decree");
        }
        boolean wrongEnd = to.isEmpty() && !cells.get(4).isBlank();
        if (from.isEmpty() || wrongEnd || to.filter(from.get()::isAfter).isPresent()) {
            return wrong(line, "days");
        }
        return new Read(List.of(new Wanted(officer, function.get(), decree, from.get(), to)), List.of());
    }

    private static Read wrong(int line, String code) {
        return new Read(List.of(), List.of(new Problem(line, code)));
    }

    private static boolean isNew(Roster roster, Wanted wanted) {
        return roster.duties().stream()
                .noneMatch(duty -> duty.officer().equals(wanted.officer())
                        && duty.function() == wanted.function()
                        && duty.from().equals(wanted.from()));
    }

    /// The cells of one line, whatever its spreadsheet writes between them, also where the last and empty one was cut
    /// off
    /// as space; the apostrophe that keeps spreadsheets from calculating goes.
    private static List<String> cells(String line) {
        return CsvLine.DELIMITERS.stream()
                .flatMap(delimiter -> CsvLine.fields(line, delimiter).stream())
                .filter(cells -> cells.size() == CELLS || cells.size() == CELLS - 1)
                .findFirst()
                .map(cells -> Stream.concat(cells.stream(), Stream.of(""))
                        .limit(CELLS)
                        .map(text -> text.startsWith("'") ? text.substring(1) : text)
                        .toList())
                .orElse(List.of());
    }
}
