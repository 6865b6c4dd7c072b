"""What stands where in a text: sentences, times, offices, amounts; knows no document."""
