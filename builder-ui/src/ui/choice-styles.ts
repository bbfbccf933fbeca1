// The looks of ticks and choices, which the first screen does not need: they come with the screens that have them.
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Radio.css';
import './choice.css';
