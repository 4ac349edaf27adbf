"""What a message asks for: its words set right, its form, what it names, what it leans on."""
